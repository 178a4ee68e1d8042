import type * as vscode from 'vscode';

/**
 * Runs a task once after a burst of requests. Runs never overlap. A request during a run causes another run, so the last
 * run always starts after the last request.
 */
export class Coalesced implements vscode.Disposable {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;
	#again = false;
	#disposed = false;

	/**
	 * @param task must not reject.
	 * @param delayMs the time from the first request of a burst to the run.
	 */
	constructor(
		private readonly task: () => Promise<void>,
		private readonly delayMs: number,
	) {}

	request(): void {
		if (this.#disposed) {
			return;
		}
		if (this.#running) {
			this.#again = true;
		} else {
			this.#timer ??= setTimeout(() => this.#run(), this.delayMs);
		}
	}

	/** Waits until nothing is left to do. A waiting run starts at once. */
	async settled(): Promise<void> {
		while (this.#timer !== undefined || this.#running) {
			if (this.#timer !== undefined) {
				this.#run();
			}
			await this.#running;
		}
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#run(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#running = this.task().finally(() => {
			this.#running = undefined;
			if (this.#again && !this.#disposed) {
				this.#again = false;
				this.#run();
			}
		});
	}
}
