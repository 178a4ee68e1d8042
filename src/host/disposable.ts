import type * as vscode from 'vscode';

/** Owns disposables. A subclass registers each one where it creates it. */
export abstract class Disposable implements vscode.Disposable {
	readonly #owned: vscode.Disposable[] = [];
	#disposed = false;

	protected get isDisposed(): boolean {
		return this.#disposed;
	}

	/** Disposes everything, the newest first. Errors are collected and thrown at the end. */
	dispose(): void {
		this.#disposed = true;
		const errors: unknown[] = [];
		for (let owned = this.#owned.pop(); owned; owned = this.#owned.pop()) {
			try {
				owned.dispose();
			} catch (error) {
				errors.push(error);
			}
		}
		if (errors.length > 0) {
			throw errors.length === 1 ? errors[0] : new AggregateError(errors, errors.map(String).join('\n'));
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

/** Collects the disposables of a feature's `register`. */
export class DisposableStore extends Disposable {
	add<T extends vscode.Disposable>(value: T): T {
		return this._register(value);
	}
}
