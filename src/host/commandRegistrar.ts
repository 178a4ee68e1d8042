import * as vscode from 'vscode';
import type { COMMANDS, PRIVATE_COMMANDS } from '../ids';
import type { Failures } from './failures';

export type CommandId =
	| (typeof COMMANDS)[keyof typeof COMMANDS]
	| (typeof PRIVATE_COMMANDS)[keyof typeof PRIVATE_COMMANDS];

/** Registers commands and reports their failures. */
export class CommandRegistrar {
	/** @param ready every command waits for it: the registry with its overlays is loaded. */
	constructor(
		private readonly failures: Failures,
		private readonly ready: () => Promise<void>,
	) {}

	/** @param run receives arguments of any type, because keybindings, menus and other extensions pass them. */
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
