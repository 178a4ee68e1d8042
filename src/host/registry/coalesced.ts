import type * as vscode from 'vscode';

/**
 * Runs a task once after a burst of requests, never twice at a time, and once more when a request came in while it
 * ran: whatever happens, the last run began after the last request.
 */
export class Coalesced implements vscode.Disposable {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;
	#again = false;
	#disposed = false;

	/**
	 * @param task must not reject.
	 * @param delay milliseconds that a burst may last until the first run.
	 */
	constructor(
		private readonly task: () => Promise<void>,
		private readonly delay: number,
	) {}

	request(): void {
		if (this.#disposed) {
			return;
		}
		if (this.#running) {
			this.#again = true;
		} else {
			this.#timer ??= setTimeout(() => this.#run(), this.delay);
		}
	}

	/** Waits until nothing is left to do. What waits for its time is done at once. */
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
