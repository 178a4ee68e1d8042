import type { Browser, Page } from 'playwright-core';
import type { VSCodeServer } from '../../test/host/server';
import { type OpenWorkbench, openWorkbench } from '../../test/host/workbench';
import { answerHeapRequest } from './workerHeap';

/** Receives what the tests module of a window prints, and its end. */
export interface Listener {
	onLine(line: string): void;
	onExit(): void;
}

/**
 * A window into which VS Code is loaded again and again: each time has fresh extension hosts, but from the second time
 * on the browser has VS Code's own code at hand, so that a sample takes a fraction of the time.
 */
export class VSCodeWindow {
	listener: Listener | undefined;
	#workbench: OpenWorkbench | undefined;
	readonly #emptyPage: string;

	private constructor(server: VSCodeServer) {
		this.#emptyPage = `${server.origin}/version`;
	}

	static async open(browser: Browser, server: VSCodeServer): Promise<VSCodeWindow> {
		const window = new VSCodeWindow(server);
		window.#workbench = await openWorkbench({
			browser,
			url: window.#emptyPage,
			language: 'en',
			viewport: { width: 1000, height: 800 },
			onLog: (_type, args) => {
				const line = args.map(String).join(' ');
				answerHeapRequest(line, window.page).catch((error: Error) => window.listener?.onLine(error.message));
				window.listener?.onLine(line);
			},
			onExit: () => window.listener?.onExit(),
		});
		return window;
	}

	get page(): Page {
		if (!this.#workbench) {
			throw new Error('The window is not open.');
		}
		return this.#workbench.page;
	}

	async load(url: string): Promise<void> {
		await this.page.goto(url);
	}

	/** Leaves VS Code, which ends its extension hosts; in a page that is closed they would wait for its return. */
	async leave(): Promise<void> {
		this.listener = undefined;
		await this.page.goto(this.#emptyPage);
	}

	async close(): Promise<void> {
		await this.#workbench?.close();
	}
}
