import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const paragraph = (word: string): string =>
	Array.from(
		{ length: 6 },
		(_, index) => `The ${word} has a paragraph ${index + 1} of some words, so that lines wrap.`,
	).join('\n\n');

/** A title of the second level and sections of the third, longer than any window. */
const README = `## Sample module

### Übersicht

${paragraph('overview')}

### Status:

${paragraph('status')}

### Kommentierungswege

${paragraph('way')}

### Wichtige Dokumente und Links

- [One](https://one.example/)
- [Two](https://two.example/)

### Autoren und Ansprechpersonen

${paragraph('author')}
`;

// 640×400 is what is left of 1280×800 at a zoom of 200 %.
const SIZES = [
	[1280, 800],
	[1024, 640],
	[640, 400],
] as const;
/** A README for each test; the endings of languages make names that nobody mixes up. */
const NAMES = ['pi', 'ed', 'pl', 'me', 'ke', 'fi', 'ty'] as const;

export const INSERTION_FILES = Object.fromEntries(
	SIZES.flatMap(([width]) => [
		// Only the page of a repository is asked for what is missing.
		[`${width}/.git/config`, ''] as const,
		...NAMES.map((name) => [`${width}/README.${name}.md`, README] as const),
	]),
);

export function insertion(setup: Setup): void {
	for (const [width, height] of SIZES) {
		describe(`inserting a section in a window of ${width}×${height}`, () => {
			useFreshDesk(setup, { width, height });

			/** Waits until a line of the active editor stands where a person sees it. */
			const inSight = async (text: string): Promise<void> => {
				const { workbench, session } = setup;
				const line = workbench.editor.locator.locator('.view-line', { hasText: text }).first();
				await until(
					async () => {
						const [box, editor] = [await line.boundingBox(), await workbench.editor.locator.boundingBox()];
						return { box, editor };
					},
					({ box, editor }) =>
						box !== null && editor !== null && box.y >= editor.y && box.y + box.height <= editor.y + editor.height,
					`"${text}" in sight`,
				);
				await session.page.locator('.tab', { hasText: 'preview.md' }).waitFor({ state: 'detached' });
			};
			const view = () => setup.workbench.tree('This README');
			// In a small window the icon of the view hides behind "…".
			const showView = async (name: string): Promise<void> => {
				const { workbench, session } = setup;
				await workbench.openFile(`${width}/README.${name}.md`);
				await workbench.runCommand('Focus on This README View');
				await session.page.locator('.part.sidebar .pane-header', { hasText: `${width}/README.${name}.md` }).waitFor();
				await view().rows();
				await view().locator.locator('.monaco-list').first().focus();
				// The findings come last, at the top, and move the rows below them.
				await until(
					async () => {
						await session.page.keyboard.press('Home');
						return view().row('Licence: not mentioned').count();
					},
					(count) => count > 0,
					'the findings',
				);
			};

			it('shows it after the picker, chosen in the middle of the file', async () => {
				const { workbench, session } = setup;
				await workbench.openFile(`${width}/README.pi.md`);
				await workbench.editor.toLine(20);
				await workbench.runCommand('MII: Insert README Section');
				await workbench.type('citation');
				const preview = session.page.locator('.editor-group-container', { hasText: 'preview.md' });
				const heading = preview.locator('.view-line', { hasText: '### Citation' });
				await heading.waitFor();
				await session.screenshot(`insertion-picker-${width}`);
				// The preview is drawn anew while the text is typed.
				await until(
					async () => [await heading.boundingBox(), await workbench.quickInput.boundingBox()] as const,
					([text, list]) => text !== null && list !== null && text.y >= list.y + list.height,
					'the text below the list',
				);
				await session.page.keyboard.press('Enter');
				await inSight('### Citation');
				await session.screenshot(`insertion-inserted-${width}`);
				await workbench.savedText(`${width}/README.pi.md`, (text) => text.includes('\n\n### Citation\n\n'));
			});

			it('shows it after the picker at the end of the file, which ends with one line break', async () => {
				const { workbench, session } = setup;
				await workbench.openFile(`${width}/README.ed.md`);
				await workbench.editor.toEnd();
				await workbench.runCommand('MII: Insert README Section');
				await workbench.type('licence');
				await session.page
					.locator('.editor-group-container', { hasText: 'preview.md' })
					.locator('.view-line', { hasText: '### Licence' })
					.waitFor();
				await session.page.keyboard.press('Enter');
				await inSight('### Licence');
				await session.page.keyboard.press('Escape');
				await workbench.savedText(`${width}/README.ed.md`, (text) =>
					/\n\n### Licence and copyright\n[\s\S]*[^\n]\n$/.test(text),
				);
			});

			it('shows a preview on a click and inserts with the plus', async () => {
				const { session } = setup;
				await showView('pl');
				await view().toRow('Funding');
				await view().click('Funding');
				const preview = session.page.locator('.editor-group-container', { hasText: 'preview.md' });
				await preview.locator('.view-line', { hasText: '### Funding' }).waitFor();
				await session.screenshot(`insertion-preview-${width}`);
				expect(await readFile(join(session.workspace, `${width}/README.pl.md`), 'utf8')).to.equal(README);
				await view().inlineAction('Funding', 'Insert Where It Fits');
				await inSight('### Funding');
				await session.screenshot(`insertion-plus-${width}`);
			});

			it('shows it after the context menu', async () => {
				await showView('me');
				await view().toRow('At a glance');
				await view().contextMenu('At a glance');
				await view().chooseMenu('Insert Where It Fits');
				await inSight('### At a glance');
			});

			it('shows it after the key', async () => {
				const { session } = setup;
				await showView('ke');
				await view().toRow('Citation');
				await view().click('Citation');
				await session.page.locator('.tab', { hasText: 'preview.md' }).waitFor();
				await session.page.keyboard.press('Control+Enter');
				await inSight('### Citation');
			});

			it('shows it after the quick fix', async () => {
				await showView('fi');
				await view().toRow('Licence: not mentioned');
				const title = 'Insert the section “Licence and copyright”';
				await (await view().quickFix('Licence: not mentioned', 'Quick Fix…', title)).click();
				await inSight('### Licence');
			});

			it('shows it after a completion', async () => {
				const { workbench, session } = setup;
				await workbench.openFile(`${width}/README.ty.md`);
				await workbench.editor.toEnd();
				await workbench.editor.type('\n');
				const list = session.page.locator('.suggest-widget.visible');
				await workbench.editor.openSections();
				await workbench.editor.type('devel');
				await list.locator('.monaco-list-row.focused .label-name', { hasText: /^Development$/ }).waitFor();
				await session.page.keyboard.press('Enter');
				await inSight('### Development');
				await session.page.keyboard.press('Escape');
				const saved = await workbench.savedText(`${width}/README.ty.md`);
				expect(saved, JSON.stringify(saved.slice(README.length - 20))).to.match(/\n\n### Development\n[\s\S]*[^\n]\n$/);
			});
		});
	}
}
