import * as vscode from 'vscode';
import { showError } from './messages';

/** Logs failures and shows them with a button that opens the log. */
export class Failures {
	/** The origins whose notices are still open. */
	readonly #shown = new Set<string>();

	constructor(private readonly log: vscode.LogOutputChannel) {}

	/** @param at the origin of the error, for the log. */
	report(at: string, error: unknown): void {
		this.#log(at, error);
		this.#show(at, vscode.l10n.t('MII Contributor: {0}', messageOf(error)));
	}

	/** Reports the features that could not be registered, in one notice. */
	reportFeatures(errors: ReadonlyMap<string, unknown>): void {
		for (const [feature, error] of errors) {
			this.#log(feature, error);
		}
		const [error] = errors.values();
		this.#show('features', vscode.l10n.t('MII Contributor could not start completely: {0}', messageOf(error)));
	}

	/** Watches work that is not awaited. While a notice is open, further failures of the same origin are only logged. */
	watch(at: string, work: PromiseLike<unknown>): void {
		work.then(undefined, (error: unknown) => {
			if (this.#shown.has(at)) {
				this.#log(at, error);
			} else {
				this.report(at, error);
			}
		});
	}

	#log(at: string, error: unknown): void {
		this.log.error(at, error instanceof Error ? (error.stack ?? error.message) : String(error));
	}

	#show(at: string, message: string): void {
		const show = vscode.l10n.t('Show Log');
		this.#shown.add(at);
		showError(message, show).then(
			(choice) => {
				this.#shown.delete(at);
				if (choice === show) {
					this.log.show();
				}
			},
			(error: unknown) => this.#log(at, error),
		);
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
