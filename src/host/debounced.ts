import type * as vscode from 'vscode';

/** Runs a callback after a pause in the events. */
export class Debounced implements vscode.Disposable {
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly run: () => void,
		private readonly milliseconds = 300,
	) {}

	trigger(): void {
		this.dispose();
		this.#timer = setTimeout(this.run, this.milliseconds);
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}
