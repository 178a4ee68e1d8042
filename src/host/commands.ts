import * as vscode from 'vscode';
import type { COMMANDS, PRIVATE_COMMANDS } from '../ids';

export type CommandId =
	| (typeof COMMANDS)[keyof typeof COMMANDS]
	| (typeof PRIVATE_COMMANDS)[keyof typeof PRIVATE_COMMANDS];

/** Registers commands whose failures are logged and shown, never swallowed. */
export class CommandRegistrar {
	/** @param ready what every command waits for: the registry with its overlays. */
	constructor(
		private readonly log: vscode.LogOutputChannel,
		private readonly ready: () => Promise<void>,
	) {}

	/**
	 * @param run receives what the caller gave, which may be anything: keybindings, menus and other extensions call.
	 */
	register(id: CommandId, run: (argument: unknown, selection: unknown) => unknown): vscode.Disposable {
		return vscode.commands.registerCommand(id, async (argument: unknown, selection: unknown) => {
			try {
				await this.ready();
				return await run(argument, selection);
			} catch (error) {
				this.log.error(id, error instanceof Error ? (error.stack ?? error.message) : String(error));
				const message = error instanceof Error ? error.message : String(error);
				const show = vscode.l10n.t('Show Log');
				void vscode.window
					.showErrorMessage(vscode.l10n.t('MII Contributor: {0}', message), show)
					.then((choice) => choice === show && this.log.show());
				return undefined;
			}
		});
	}
}
