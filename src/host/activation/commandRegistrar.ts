import type * as vscode from 'vscode';
import type { CommandId } from '../../ids';

type CommandHandler = (argument: unknown, selection: unknown) => unknown;

/** Gives commands their handlers. */
export class CommandRegistrar {
	/** @param ready every command waits for it: the registry with its overlays is loaded. */
	constructor(
		private readonly table: { handle(id: CommandId, handler: CommandHandler): vscode.Disposable },
		private readonly ready: () => Promise<void>,
	) {}

	/** @param run receives arguments of any type, because keybindings, menus and other extensions pass them. */
	register(id: CommandId, run: CommandHandler): vscode.Disposable {
		return this.table.handle(id, async (argument, selection) => {
			await this.ready();
			return run(argument, selection);
		});
	}
}
