import type { Browser, Page } from 'playwright-core';
import { recordLeaving } from './leaving';
import { socketsAside } from './socketsAside';

export type Language = 'de' | 'en';

export interface WorkbenchOptions {
	readonly browser: Browser;
	readonly url: string;
	readonly language: Language;
	readonly viewport?: { readonly width: number; readonly height: number };
	/** Device pixels per CSS pixel; 2 makes sharp pictures for a README. */
	readonly scale?: number;
	/** Receives the log lines of the extension host during tests. */
	readonly onLog?: (type: string, args: readonly unknown[]) => void;
	/** The tests module ended: 0 when its `run()` resolved. */
	readonly onExit?: (code: number) => void;
}

/** A page with VS Code's workbench in it, in a browser profile of its own. */
export interface OpenWorkbench {
	readonly page: Page;
	/** Addresses that are no web pages (mailto:, vscode:), which the page asked the operating system to open. */
	readonly handedToSystem: readonly string[];
	/** Web pages that the workbench opened in a new tab; they are neither loaded nor left open. */
	readonly openedPages: readonly string[];
	/** The newest lines of the page's console. */
	consoleTail(): readonly string[];
	close(): Promise<void>;
}

const consoleLines = 60;

/** Errors that VS Code logs on this host in every run: native modules that are not built, no extension gallery. */
const noise = /bindings file|watchdog|Failed to fetch|ERR_INTERNET_DISCONNECTED|DisposableStore|@vscode\/sqlite3/;

/** Opens the page and returns at once; {@link restored} waits until a person could use it. */
export async function openWorkbench(options: WorkbenchOptions): Promise<OpenWorkbench> {
	const context = await options.browser.newContext({
		viewport: options.viewport ?? { width: 1280, height: 800 },
		deviceScaleFactor: options.scale ?? 1,
		locale: options.language,
		permissions: ['clipboard-read', 'clipboard-write'],
		// A picture must not depend on the moment at which it was taken.
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	const lines: string[] = [];
	const remember = (line: string): void => {
		if (!noise.test(line)) {
			lines.push(line);
			lines.splice(0, lines.length - consoleLines);
		}
	};
	page.on('console', (message) => remember(`${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => remember(`uncaught: ${error.message}`));
	await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => options.onLog?.(type, args));
	await page.exposeFunction('codeAutomationExit', (code: number) => options.onExit?.(code));
	await page.addInitScript(speak, options.language);
	await page.addInitScript(socketsAside);
	const { handedToSystem, openedPages } = await recordLeaving(page, new URL(options.url).origin);
	await page.goto(options.url);
	return { page, handedToSystem, openedPages, consoleTail: () => lines, close: () => context.close() };
}

/** Waits until the workbench is restored, by VS Code's own mark: views and editors are there. */
export async function restored(page: Page): Promise<void> {
	const marked = (): boolean => performance.getEntriesByName('code/didStartWorkbench').length > 0;
	await page.waitForFunction(marked, undefined, { timeout: 60_000 });
}

/** Turns high contrast on as the system does (VS Code follows), and waits until it shows. */
export async function inHighContrast(page: Page, light: boolean): Promise<void> {
	await page.emulateMedia({ forcedColors: 'active', colorScheme: light ? 'light' : 'dark' });
	await page.locator(`.monaco-workbench.${light ? 'hc-light' : 'hc-black'}`).waitFor();
}

/** Runs in the page: makes VS Code speak a language without a language pack, so its own words stay English. */
export function speak(language: string): void {
	Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}
