import type { Browser } from 'playwright-core';
import { bundledRegistry } from '../support/bundled';
import { Workbench } from '../ui/support/workbench';
import { openSession } from './session';
import { settledPicture } from './settledPicture';
import type { Theme } from './userSettings';
import type { Language } from './workbench';

/** A picture of the workbench and how long it stands, in milliseconds. */
export interface Frame {
	readonly picture: Buffer;
	readonly milliseconds: number;
}

export interface TourOptions {
	readonly browser: Browser;
	readonly language: Language;
	readonly theme: Theme;
	readonly workspace: string;
}

/** A change that has to be seen. */
const STEP = 1_400;
/** A change that has to be read. */
const READ = 2_200;

/** Shows in about 20 seconds what one does with the extension: browse, link, insert, correct, ask for access. */
export async function takeTour({ language, theme, ...options }: TourOptions): Promise<readonly Frame[]> {
	const registry = bundledRegistry();
	const say = (german: string, english: string): string => (language === 'de' ? german : english);
	const consortia = registry.groups.get('consortia')?.name[language] ?? '';
	const highmed = registry.entries.get('highmed')?.short[language] ?? '';
	const sentence = say('Ein Modul der Medizininformatik Initiative.', 'Part of the Medizininformatik Initiative.');
	const readme = `# ${say('Beispielmodul', 'Sample module')}\n\n${sentence}\n\n${say('Partner: ', 'Partners: ')}`;
	const session = await openSession({
		...options,
		language,
		theme,
		viewport: { width: 1000, height: 600 },
		files: { 'README.md': readme },
		settings: { 'editor.cursorBlinking': 'solid', 'editor.minimap.enabled': false, 'mii.access.method': 'document' },
	});
	const { page } = session;
	const workbench = new Workbench(session);
	const { editor } = workbench;
	const frames: Frame[] = [];
	const show = async (milliseconds: number): Promise<void> => {
		await page.mouse.move(600, 500);
		frames.push({ picture: await settledPicture(page), milliseconds });
	};
	const list = page.locator('.suggest-widget.visible .monaco-list-row');
	try {
		await workbench.openFile('README.md');
		const tree = await workbench.openView('MII');
		await page.locator('.squiggly-warning').first().waitFor();
		await show(STEP);
		await tree.expand(consortia);
		await show(STEP);
		await tree.expand(highmed);
		await show(READ);

		await editor.toEnd();
		await editor.type(`@${highmed.slice(0, 3).toLowerCase()}`);
		await list.filter({ hasText: highmed }).first().waitFor();
		await show(STEP);
		await page.keyboard.press('Enter');
		await editor.hasText(`[${registry.entries.get('highmed')?.name[language]}]`);
		await show(STEP);
		await editor.toLine(5, readme.split('\n')[4]?.length);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await editor.hoverText();
		await show(READ);
		await page.keyboard.press('Escape');

		await editor.toEnd();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await editor.openSections();
		await show(STEP);
		await editor.type(say('lize', 'lice'));
		await show(STEP);
		await page.keyboard.press('Enter');
		await editor.hasText(say('## Lizenz', '## Licence'));
		await show(READ);
		await page.keyboard.press('Escape');

		await editor.toLine(3, sentence.indexOf('Medizin') + 2);
		const fix = await editor.quickFix();
		await show(READ);
		await fix.click();
		await editor.hasText('Medizininformatik-Initiative');
		await show(STEP);

		await workbench.runCommand(say('MII: GitHub-Zugang anfragen', 'MII: Request GitHub Access'));
		await editor.hasText(registry.access.subject);
		await show(READ);
		return frames;
	} finally {
		await session.close();
	}
}
