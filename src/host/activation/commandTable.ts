import * as vscode from 'vscode';
import { COMMANDS, type CommandId } from '../../ids';
import { Disposable } from '../disposable';

/** Runs a command. Its arguments have any type, because keybindings, menus and other extensions pass them. */
export type CommandHandler = (argument: unknown, selection: unknown) => unknown;

interface Engine {
	load(): Promise<void>;
	readonly failures: {
		report(at: string, error: unknown): void;
		reportFeatures(errors: ReadonlyMap<string, unknown>): void;
	};
}

/**
 * Knows the handlers of all commands. Those that can be called at once are registered when the extension is activated;
 * such a call loads the engine, which has the handlers.
 */
export class CommandTable extends Disposable {
	readonly #handlers = new Map<CommandId, CommandHandler>();

	constructor(private readonly engine: Engine) {
		super();
		this.register(Object.values(COMMANDS));
	}

	/** Makes commands known to VS Code. Those that another extension has taken are reported, and the others go on. */
	register(ids: readonly CommandId[]): void {
		const taken = new Map<string, unknown>();
		for (const id of ids) {
			try {
				this._register(
					vscode.commands.registerCommand(id, (argument: unknown, selection: unknown) =>
						this.#run(id, argument, selection),
					),
				);
			} catch (error) {
				taken.set(id, error);
			}
		}
		if (taken.size > 0) {
			this.engine.failures.reportFeatures(taken);
		}
	}

	/** Sets the handler of a command. @throws when the command has one. */
	handle(id: CommandId, handler: CommandHandler): vscode.Disposable {
		if (this.#handlers.has(id)) {
			throw new Error(`command '${id}' already has a handler`);
		}
		this.#handlers.set(id, handler);
		return new vscode.Disposable(() => this.#handlers.delete(id));
	}

	/** Runs a command as soon as the engine is loaded. A failure is reported. */
	async #run(id: CommandId, argument: unknown, selection: unknown): Promise<unknown> {
		try {
			await this.engine.load();
			const handler = this.#handlers.get(id);
			if (!handler) {
				// Its feature could not be registered, which was reported. These are VS Code's words.
				throw new Error(`command '${id}' not found`);
			}
			return await handler(argument, selection);
		} catch (error) {
			this.engine.failures.report(id, error);
			return undefined;
		}
	}
}
