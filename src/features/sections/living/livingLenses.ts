import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import { Lines } from '../../../core/text/lines';
import { Disposable } from '../../../host/disposable';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import type { ReadmeChecks } from '../../../host/readme/readmeChecks';
import { affects, readFlag } from '../../../host/settings';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import { canKeep } from './canKeep';
import { livingTarget } from './livingTarget';

/** Shows the state of a living section above it, with the commands for this state. */
export class LivingLenses extends Disposable implements vscode.CodeLensProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	readonly onDidChangeCodeLenses = this.#onDidChange.event;

	constructor(private readonly checks: ReadmeChecks) {
		super();
		this._register(checks.onDidChange(() => this.#onDidChange.fire()));
		this._register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => affects(event, 'codeLensEnabled') && this.#onDidChange.fire(),
			),
		);
	}

	/** Lenses are complete, because resolving one delays all others (microsoft/vscode#38661). */
	async provideCodeLenses(
		document: vscode.TextDocument,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeLens[] | undefined> {
		const checked = readFlag('codeLensEnabled', document.uri) ? await this.checks.of(document) : undefined;
		if (!checked || token.isCancellationRequested) {
			return undefined;
		}
		const lines = new Lines(checked.text);
		// An up-to-date section has a lens too, so that the text does not move when its state changes.
		return checked.living.sections.flatMap((living) => {
			const { start } = rangeOf(living.begin, lines);
			return [...commandsFor(document.uri, living), ...fillIn(document.uri, living)].map(
				(command) => new vscode.CodeLens(new vscode.Range(start, start), command),
			);
		});
	}
}

function commandsFor(uri: vscode.Uri, living: LivingSection): readonly vscode.Command[] {
	const target = livingTarget(uri, living);
	const action = (title: string, command: string, tooltip = title): vscode.Command => ({
		title,
		tooltip,
		command,
		arguments: [target],
	});
	// A no-break space, because VS Code drops an ordinary one after an icon.
	const state = (icon: string, title: string): vscode.Command => ({ title: `$(${icon})\u00A0${title}`, command: '' });
	const difference = action(vscode.l10n.t('Show Difference'), PRIVATE_COMMANDS.showDifference);
	const keeps = vscode.l10n.t(
		'Your text becomes the text of this section in the whole folder: it goes into the overlay.',
	);
	switch (living.state) {
		case 'current':
			return [state('check', vscode.l10n.t('Up to date'))];
		case 'outdated':
			return [
				state('history', vscode.l10n.t('Outdated')),
				action(vscode.l10n.t('Update'), COMMANDS.updateSections),
				difference,
			];
		case 'unfilled':
			return [
				state('circle-outline', vscode.l10n.t('Not filled')),
				action(vscode.l10n.t('Fill'), COMMANDS.updateSections),
			];
		case 'edited':
			return [
				state('edit', vscode.l10n.t('Edited by hand')),
				difference,
				...(canKeep(uri, living) ? [action(vscode.l10n.t('Keep My Text'), PRIVATE_COMMANDS.keepEdit, keeps)] : []),
				action(
					vscode.l10n.t('Make It Plain Text'),
					PRIVATE_COMMANDS.detachSection,
					vscode.l10n.t('The text stays and is never updated again: its markers are removed.'),
				),
			];
		case 'unwritable':
			return [state('error', vscode.l10n.t('Cannot be written'))];
	}
}

/** Tells how many answers are open. A click makes them tab stops. */
function fillIn(uri: vscode.Uri, living: LivingSection): readonly vscode.Command[] {
	const { length } = living.open;
	if (length === 0 || living.state === 'unfilled') {
		return [];
	}
	const title = length === 1 ? vscode.l10n.t('1 open answer') : vscode.l10n.t('{0} open answers', length);
	const tooltip = vscode.l10n.t('Write the answers one after the other, with Tab. Every update keeps them.');
	return [{ title, tooltip, command: COMMANDS.fillInAnswers, arguments: [livingTarget(uri, living)] }];
}
