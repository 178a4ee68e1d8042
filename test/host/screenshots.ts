import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { bundledRegistry } from '../support/bundled';
import { Workbench } from '../ui/support/workbench';
import { SharedBrowser } from './browser';
import { repository } from './paths';
import { openSession, type SessionOptions } from './session';
import { settledPicture } from './settledPicture';
import { type Frame, takeTour } from './tour';
import type { Theme } from './userSettings';
import type { Language } from './workbench';

/**
 * Takes the pictures of the README in the real workbench, and draws the marketplace's icon: `npm run screenshots`, or with the
 * beginnings of names, `npm run screenshots -- tour gallery/card`, some of them.
 */
const media = join(repository, 'media');
const viewport = { width: 1100, height: 640 };
const sample = join(repository, 'test', 'fixtures', 'sample');

interface Picture {
	/** The path below `media`, without its ending. */
	readonly name: string;
	readonly session?: Omit<SessionOptions, 'browser'>;
	/** Does what a person would do before the picture is taken. */
	readonly prepare: (workbench: Workbench) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
	{
		name: 'screenshots/directory',
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			const tree = await workbench.openView('MII');
			// From below, since what is opened above pushes the rest out of sight.
			await tree.expand('Working groups');
			await tree.expand('Consortia');
			await tree.expand('HiGHmed');
			await workbench.page.locator('.codelens-decoration').first().waitFor();
		},
	},
	{
		name: 'screenshots/directory.de',
		session: { language: 'de', theme: 'light' },
		prepare: async (workbench) => {
			await workbench.openFile('README.de.md');
			const tree = await workbench.openView('MII');
			await tree.expand('Arbeitsgruppen');
			await tree.expand('Projekte');
			await tree.expand('Konsortien');
			await workbench.page.locator('.codelens-decoration').first().waitFor();
		},
	},
	{
		name: 'screenshots/find',
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			await workbench.runCommand('MII: Find in Directory');
			await workbench.type('interoperabilitaet');
			await workbench.quickInput.getByRole('option').filter({ hasText: 'Interoperability WG' }).first().waitFor();
		},
	},
	{
		name: 'screenshots/section',
		session: { theme: 'light' },
		prepare: async (workbench) => {
			await workbench.openFile('README.md');
			await workbench.editor.toEnd();
			await workbench.runCommand('MII: Insert README Section');
			await workbench.type('consortia');
			await workbench.page.locator('.monaco-editor .view-line', { hasText: 'DIFUTURE' }).first().waitFor();
		},
	},
	...gallery('en', 'dark'),
	...gallery('de', 'light'),
];

const TOURS = [
	{ language: 'en', theme: 'dark' },
	{ language: 'de', theme: 'light' },
] as const;

function isWanted(name: string): boolean {
	const wanted = process.argv.slice(2);
	return wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));
}

/** Keeps the cursor from blinking. */
const STILL = { 'editor.cursorBlinking': 'solid' };

/** The pictures of `media/gallery`, the same ones in each language. */
function gallery(language: Language, theme: Theme): Picture[] {
	const registry = bundledRegistry();
	const highmed = registry.entries.get('highmed')?.short[language] ?? '';
	const consortia = registry.groups.get('consortia')?.name[language] ?? '';
	const session = { language, theme, viewport: { width: 900, height: 520 } };
	const files = { 'README.md': `# MII\n\n${highmed}\n\n` };
	/** With both views, as soon as both have their rows. The language of an empty file is that of VS Code. */
	const openReadme = async (workbench: Workbench): Promise<void> => {
		await workbench.openView('MII');
		await workbench.openFile('README.md');
		await workbench.tree(language === 'de' ? 'Diese README' : 'This README').rows();
	};
	const suggest =
		(typed: string, down = 0) =>
		async (workbench: Workbench) => {
			await openReadme(workbench);
			await workbench.editor.toEnd();
			await workbench.editor.type(typed);
			await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
			for (let row = 0; row < down; row++) {
				await workbench.page.keyboard.press('ArrowDown');
			}
			await workbench.page.keyboard.press('Control+Space');
			await workbench.page.locator('.suggest-details-container').waitFor();
		};
	return [
		{
			name: `gallery/sections.${language}`,
			// Room for the text of a section beside the list.
			session: { ...session, files, viewport: { width: 1200, height: 640 } },
			prepare: suggest('/', 8),
		},
		{ name: `gallery/links.${language}`, session: { ...session, files }, prepare: suggest(`@${highmed.slice(0, 4)}`) },
		{
			name: `gallery/card.${language}`,
			session: { ...session, files },
			prepare: async (workbench) => {
				await openReadme(workbench);
				await workbench.editor.toLine(3);
				await workbench.editor.hoverText();
			},
		},
		{
			name: `gallery/quick-pick.${language}`,
			// The text begins below the picker.
			session: { ...session, files, viewport: { width: 900, height: 700 } },
			prepare: async (workbench) => {
				await workbench.openFile('README.md');
				await workbench.runCommand(language === 'de' ? 'MII: README-Abschnitt einfügen' : 'MII: Insert README Section');
				await workbench.type('consortia');
				await workbench.page.locator('.monaco-editor .view-line', { hasText: 'DIFUTURE' }).first().waitFor();
				// The text before was underlined in places, which VS Code takes away with a delay.
				const heading = workbench.page.locator('.monaco-editor .view-line', { hasText: '## ' });
				await heading.locator('.detected-link').first().waitFor({ state: 'detached' });
			},
		},
		{
			name: `gallery/drop.${language}`,
			session: { ...session, files },
			prepare: async (workbench) => {
				await openReadme(workbench);
				const tree = workbench.tree();
				await tree.expand(consortia);
				const line = await workbench.editor.locator.locator('.view-line').last().boundingBox();
				await tree.row(highmed).first().locator('.label-name').hover();
				await workbench.page.mouse.down();
				for (const x of [-20, 0, 20]) {
					await workbench.page.mouse.move((line?.x ?? 0) + x, (line?.y ?? 0) + 8, { steps: 3 });
				}
			},
		},
	];
}

const shared = new SharedBrowser();
try {
	const browser = await shared.get();
	await mkdir(join(media, 'screenshots'), { recursive: true });
	await mkdir(join(media, 'gallery'), { recursive: true });
	if (isWanted('icon')) {
		await drawIcon(browser);
	}
	for (const { language, theme } of TOURS) {
		if (isWanted(`tour.${language}`)) {
			await saveTour(`tour.${language}`, await takeTour({ browser, language, theme, workspace: sample }));
		}
	}
	for (const { name, session: options, prepare } of PICTURES.filter((picture) => isWanted(picture.name))) {
		const session = await openSession({ browser, workspace: sample, viewport, settings: STILL, ...options });
		try {
			await prepare(new Workbench(session));
			await save(await settledPicture(session.page), name);
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
	const svg = await readFile(join(media, 'icon.svg'), 'utf8');
	await page.setContent(`<style>body{margin:0;background:transparent}</style>${svg}`);
	await save(await page.screenshot({ omitBackground: true }), 'icon');
	await page.close();
}

/** Saves a picture in 256 colours: a third of the size, and no eye sees the difference. */
async function save(picture: Buffer, name: string): Promise<void> {
	await replace(`${name}.png`, await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toBuffer());
}

async function saveTour(name: string, frames: readonly Frame[]): Promise<void> {
	const seconds = frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1_000;
	const pictures = frames.map(({ picture }) => picture);
	const delay = frames.map(({ milliseconds }) => milliseconds);
	const tour = await sharp(pictures, { join: { animated: true } })
		.webp({ delay, loop: 0, lossless: true, effort: 6, minSize: true })
		.toBuffer();
	console.log(`${frames.length} frames, ${seconds.toFixed(1)} s, ${(tour.length / 1_000_000).toFixed(2)} MB`);
	await replace(`screenshots/${name}.webp`, tour);
}

/** Writes a picture unless a person would not see that it changed. */
async function replace(name: string, picture: Buffer): Promise<void> {
	const file = join(media, name);
	const before = await readFile(file).catch(() => undefined);
	const isNew = before === undefined || !(await looksAlike(before, picture));
	if (isNew) {
		await writeFile(file, picture);
	}
	console.log(`${isNew ? 'new ' : 'same'} ${file}`);
}

/** Whether two pictures have the same size, and nearly no pixel that differs. */
async function looksAlike(one: Buffer, other: Buffer): Promise<boolean> {
	if (one.equals(other)) {
		return true;
	}
	const [first, second] = await Promise.all(
		[one, other].map((picture) => sharp(picture, { animated: true }).greyscale().raw().toBuffer()),
	);
	if (!first || first.length !== second?.length) {
		return false;
	}
	let different = 0;
	for (let index = 0; index < first.length; index++) {
		different += Number(Math.abs((first[index] ?? 0) - (second[index] ?? 0)) > 24);
	}
	// The blinking cursor is about 40 pixels.
	return different < first.length / 10_000;
}
