import * as vscode from 'vscode';
import type { COMMANDS, PRIVATE_COMMANDS } from '../ids';
import type { Failures } from './failures';

export type CommandId =
	| (typeof COMMANDS)[keyof typeof COMMANDS]
	| (typeof PRIVATE_COMMANDS)[keyof typeof PRIVATE_COMMANDS];

/** Registers commands whose failures are reported, never swallowed. */
export class CommandRegistrar {
	/** @param ready what every command waits for: the registry with its overlays. */
	constructor(
		private readonly failures: Failures,
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
				this.failures.report(id, error);
				return undefined;
			}
		});
	}
}
