import * as vscode from 'vscode';
import type { CONTEXT_KEYS } from '../ids';
import type { Failures } from './failures';

/** A context key of one feature. Only changes are sent to VS Code. */
export class ContextKey<T extends string | number | boolean> implements vscode.Disposable {
	#value: T | undefined;

	constructor(
		private readonly key: (typeof CONTEXT_KEYS)[keyof typeof CONTEXT_KEYS],
		private readonly failures: Failures,
	) {}

	get value(): T | undefined {
		return this.#value;
	}

	set(value: T | undefined): void {
		if (this.#value !== value) {
			this.#value = value;
			this.failures.watch(this.key, vscode.commands.executeCommand('setContext', this.key, value));
		}
	}

	dispose(): void {
		this.set(undefined);
	}
}
