import type * as vscode from 'vscode';

/** Disposes everything, even when one of them throws; the first error is thrown at the end. */
export function disposeAll(disposables: vscode.Disposable[]): void {
	const errors: unknown[] = [];
	for (const disposable of disposables.splice(0).reverse()) {
		try {
			disposable.dispose();
		} catch (error) {
			errors.push(error);
		}
	}
	if (errors.length > 0) {
		throw errors[0];
	}
}

/** Something that owns disposables. What it creates it registers at birth. */
export abstract class Disposable implements vscode.Disposable {
	readonly #owned: vscode.Disposable[] = [];
	#disposed = false;

	protected get isDisposed(): boolean {
		return this.#disposed;
	}

	dispose(): void {
		if (!this.#disposed) {
			this.#disposed = true;
			disposeAll(this.#owned);
		}
	}

	protected _register<T extends vscode.Disposable>(value: T): T {
		if (this.#disposed) {
			value.dispose();
		} else {
			this.#owned.push(value);
		}
		return value;
	}
}

/** A bag of disposables for a feature's `register`. */
export class DisposableStore extends Disposable {
	add<T extends vscode.Disposable>(value: T): T {
		return this._register(value);
	}
}
