import { expect } from 'chai';
import { accessMail } from '../../../src/core/access/accessMail';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import { mailAfter } from '../support/mail';
import type { Setup } from '../support/setup';
import { ACCESS_WORDS } from './accessWords';

const registry = bundledRegistry();

export function accessDocument(setup: Setup, language: Language): void {
	const words = ACCESS_WORDS[language];

	describe(`the access mail as a document (${language})`, () => {
		useFreshDesk(setup);
		const empty = accessMail(registry, { teams: [] }, 'de').body;
		const marks = empty.match(/\[bitte [^\]]*\]/g) ?? [];

		it('has its next steps above it, and its first line to complete is selected', async () => {
			await setup.workbench.runCommand(words.request);
			const { editor } = setup.workbench;
			const { page } = setup.session;
			await editor.hasText(`${words.to}${registry.access.to}`);
			// Nothing pops up, so the text is ready for typing.
			await page.keyboard.type('Ada');
			await editor.hasText('Name: Ada');
			const lenses = editor.locator.locator('.codelens-decoration');
			await lenses.filter({ hasText: `${words.nextLine} (${marks.length - 1})` }).waitFor();
			await setup.session.screenshot(`access-document-${language}`);
			const size = page.viewportSize();
			await page.setViewportSize({ width: 820, height: 600 });
			await setup.session.screenshot(`access-document-narrow-${language}`);
			await page.setViewportSize(size ?? { width: 1280, height: 800 });
			const titles = await lenses.locator('a').allTextContents();
			expect(titles.map((title) => title.trim())).to.have.members([
				words.ways[0],
				words.ways[1],
				words.more,
				words.inEnglish,
				words.editProfile,
				`${words.nextLine} (${marks.length - 1})`,
			]);
			expect(await setup.workbench.notifications()).to.deep.equal([]);
		});

		it('leads to the lines to complete by Tab and by a click', async () => {
			const { editor } = setup.workbench;
			const { page } = setup.session;
			await page.keyboard.press('Tab');
			await setup.workbench.statusBarItem(`(${marks[0]?.length} selected)`).waitFor();
			await page.keyboard.type('Klinikum');
			await editor.hasText('Einrichtung: Klinikum');
			await lens(words.nextLine).click();
			await setup.workbench.statusBarItem(`(${marks[0]?.length} selected)`).waitFor();
			await page.keyboard.type('HiGHmed');
			await editor.hasText('Konsortium oder Projekt: HiGHmed');
			await lens(`${words.nextLine} (${marks.length - 3})`).waitFor();
		});

		it('hands over the text as it is in the editor', async () => {
			const mail = await mailAfter(setup.session, () => lens(words.ways[0]).click());
			const filled = ['Ada', 'Klinikum', 'HiGHmed'].reduce((text, word) => text.replace(marks[0] ?? '', word), empty);
			expect(mail).to.deep.equal({
				to: registry.access.to,
				subject: registry.access.subject,
				body: filled.replaceAll('\n', '\r\n'),
			});
		});

		it('has the steps in the title of the editor too', async () => {
			const mail = await mailAfter(setup.session, () => title(words.titles.open).click());
			expect(mail.body).to.include('Name: Ada');
		});

		it('opens in the other language beside a text that a person has changed, and closes without a question', async () => {
			const { page } = setup.session;
			const tabs = page.locator('.tab', { hasText: registry.access.subject });
			await lens(words.inEnglish).click();
			await setup.workbench.editor.hasText('Name: [please complete]');
			await setup.session.screenshot(`access-document-english-${language}`);
			expect(await tabs.count()).to.equal(2);
			// This document has no changes, so it is replaced.
			await lens(words.inGerman).click();
			await setup.workbench.editor.hasText('Name: Ada');
			await until(
				() => tabs.count(),
				(count) => count === 1,
				'the English mail to close',
			);
			await page.keyboard.type('X');
			await setup.workbench.runCommand('View: Close Editor');
			await until(
				() => tabs.count(),
				(count) => count === 0,
				'the mail to close',
			);
			expect(await page.locator('.monaco-dialog-box').count()).to.equal(0);
			// The written text is still there.
			await setup.workbench.runCommand('View: Reopen Closed Editor');
			await setup.workbench.editor.hasText('Name: Ada');
		});

		function lens(text: string) {
			return setup.workbench.editor.locator.locator('.codelens-decoration a', { hasText: text }).first();
		}

		function title(text: string) {
			return setup.session.page.locator('.editor-actions').getByRole('button', { name: text }).first();
		}
	});
}
