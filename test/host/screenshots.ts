import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Workbench } from '../ui/support/workbench';
import { SharedBrowser } from './browser';
import { repository } from './paths';
import { openSession, type SessionOptions } from './session';

/** Takes the pictures of the README in the real workbench, and draws the marketplace's icon: `npm run screenshots`. */
const pictures = join(repository, 'media', 'screenshots');
const viewport = { width: 1100, height: 640 };
const sample = join(repository, 'test', 'fixtures', 'sample');

interface Picture {
	readonly name: string;
	readonly session?: Omit<SessionOptions, 'browser'>;
	/** Does what a person would do before the picture is taken. */
	readonly prepare: (workbench: Workbench) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
	{
		name: 'directory',
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			const tree = await workbench.openView('MII');
			await tree.expand('Consortia');
			await tree.expand('HiGHmed');
			await tree.expand('Working groups');
		},
	},
	{
		name: 'directory.de',
		session: { language: 'de', theme: 'light' },
		prepare: async (workbench) => {
			await workbench.openFile('README.de.md');
			const tree = await workbench.openView('MII');
			await tree.expand('Konsortien');
			await tree.expand('Projekte');
			await tree.expand('Arbeitsgruppen');
		},
	},
	{
		name: 'find',
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			await workbench.runCommand('MII: Find in Directory');
			await workbench.type('interoperabilitaet');
			await workbench.quickInput.getByRole('option').filter({ hasText: 'Interoperability WG' }).first().waitFor();
		},
	},
	{
		name: 'section',
		session: { theme: 'light' },
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			await workbench.editor.toEnd();
			await workbench.runCommand('MII: Insert README Section');
			await workbench.type('consortia');
			await workbench.page.locator('.monaco-editor .view-line', { hasText: 'HiGHmed' }).first().waitFor();
		},
	},
];

const shared = new SharedBrowser();
try {
	const browser = await shared.get();
	await mkdir(pictures, { recursive: true });
	await drawIcon(browser);
	for (const { name, session: options, prepare } of PICTURES) {
		const session = await openSession({ browser, workspace: sample, viewport, ...options });
		try {
			await prepare(new Workbench(session));
			console.log(await session.screenshot(join(pictures, `${name}.png`)));
		} finally {
			await session.close();
		}
	}
} finally {
	await shared.close();
}

/** The marketplace takes no SVG. */
async function drawIcon(browser: Browser): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
	const svg = await readFile(join(repository, 'media', 'icon.svg'), 'utf8');
	await page.setContent(`<style>body{margin:0;background:transparent}</style>${svg}`);
	await page.screenshot({ path: join(repository, 'media', 'icon.png'), omitBackground: true });
	await page.close();
}
