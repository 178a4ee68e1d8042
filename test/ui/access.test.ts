import { expect } from 'chai';
import { accessMail } from '../../src/core/access/accessMail';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { inLanguages } from './support/languages';
import { readMail } from './support/mail';
import { type Setup, useWorkbench } from './support/setup';

const registry = bundledRegistry();
const AWKWARD = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x>';

const WORDS = {
	en: {
		request: 'MII: Request GitHub Access',
		profile: 'MII: Edit Access Profile',
		check: 'Send the email in your mail program',
		more: 'More Ways…',
		ways: [
			'Open in Mail Program',
			'Copy One by One',
			'Show as Document',
			'Open in Outlook on the Web',
			'Open in Gmail',
		],
		inEnglish: 'Write in English',
		inGerman: 'Write in German',
		isGerman: 'The email is in German.',
		editProfile: 'Edit Access Profile',
		nextLine: 'Next Line to Complete',
		titles: { open: 'Open Email in Mail Program', english: 'Write Email in English' },
		left: 'Save the answers so far?',
		save: 'Save',
		to: 'To: ',
	},
	de: {
		request: 'MII: GitHub-Zugang anfragen',
		profile: 'MII: Zugangsprofil bearbeiten',
		check: 'Senden Sie die E-Mail in Ihrem E-Mail-Programm ab',
		more: 'Weitere Wege …',
		ways: [
			'Im E-Mail-Programm öffnen',
			'Einzeln kopieren',
			'Als Dokument anzeigen',
			'In Outlook im Web öffnen',
			'In Gmail öffnen',
		],
		inEnglish: 'Auf Englisch schreiben',
		inGerman: 'Auf Deutsch schreiben',
		isGerman: 'Die E-Mail ist auf Deutsch.',
		editProfile: 'Zugangsprofil bearbeiten',
		nextLine: 'Nächste Zeile zum Ausfüllen',
		titles: { open: 'E-Mail im E-Mail-Programm öffnen', english: 'E-Mail auf Englisch schreiben' },
		left: 'Die bisherigen Antworten speichern?',
		save: 'Speichern',
		to: 'An: ',
	},
} as const;

for (const language of inLanguages('de')) {
	const words = WORDS[language];
	describe(`request access (${language})`, () => {
		const setup = useWorkbench({
			language,
			settings: { 'mii.access.name': AWKWARD, 'mii.access.institution': 'Universitätsklinikum' },
		});

		it('hands the mail over exactly as it was written, in German', async () => {
			await setup.workbench.runCommand(words.request);
			const mail = await handedOver(setup, 1);
			const expected = accessMail(registry, { name: AWKWARD, institution: 'Universitätsklinikum', teams: [] }, 'de');
			expect(mail.to).to.equal(registry.access.to);
			expect(mail.subject).to.equal(registry.access.subject);
			expect(mail.body).to.equal(expected.body.replace(/\n/g, '\r\n'));
			expect(mail.body).to.include(AWKWARD);
		});

		it('offers the other ways quietly, all of them with nothing but the keyboard', async () => {
			const { page } = setup.session;
			await setup.workbench.notification(words.check);
			await setup.session.screenshot(`access-${language}`);
			await setup.workbench.answer(words.check, words.more);
			const ways = await setup.workbench.pickItems();
			// A draft is for a local desktop, and this is a browser.
			expect(ways.map(({ label }) => label)).to.deep.equal([...words.ways, words.inEnglish, words.editProfile]);
			await setup.workbench.quickInput.getByText(words.isGerman).waitFor();
			await setup.session.screenshot(`access-ways-${language}`);

			await setup.workbench.type(words.ways[1] ?? '');
			await page.keyboard.press('Enter');
			const copies = await setup.workbench.pickItems();
			expect(copies.slice(0, 2).map(({ description }) => description)).to.deep.equal([
				registry.access.to,
				registry.access.subject,
			]);
			const { to, subject } = registry.access;
			for (const [index, part] of [to, subject, AWKWARD, AWKWARD].entries()) {
				await page.keyboard.press('Enter');
				// The title says what was copied, and the next row is active.
				await setup.workbench.quickInput
					.locator('.quick-input-title', { hasText: copies[index]?.label ?? '' })
					.waitFor();
				await until(clipboard, (text) => text.includes(part), `part ${index} of the mail on the clipboard`);
			}
			await setup.session.screenshot(`access-copy-${language}`);
			await page.keyboard.press('Escape');
		});

		it('shows the profile as steps, and asks about the answers when the person leaves', async () => {
			const { page } = setup.session;
			await setup.workbench.runCommand(words.profile);
			await setup.workbench.quickInput.getByText('1/5', { exact: false }).waitFor();
			await page.keyboard.press('Enter');
			await setup.workbench.quickInput.getByText('2/5', { exact: false }).waitFor();
			await setup.workbench.type('ukhd');
			const site = registry.entries.get('site-ukhd')?.name[language];
			await until(
				() => setup.workbench.pickItems(),
				([first]) => first?.label === site,
				'the site by its code',
			);
			await setup.session.screenshot(`access-profile-${language}`);
			await page.keyboard.press('Enter');
			await setup.workbench.quickInput.getByText('3/5', { exact: false }).waitFor();
			await page.keyboard.press('Escape');
			await setup.workbench.notification(words.left);
			await setup.session.screenshot(`access-left-${language}`);
			await setup.workbench.answer(words.left, words.save);

			await until(
				async () => {
					await setup.workbench.runCommand(words.request);
					return readMail(setup.session.handedToSystem.at(-1) ?? '').body ?? '';
				},
				(body) => body.includes('Einrichtung: Universitätsklinikum Heidelberg (UKHD)'),
				'the saved answer in the next mail',
			);
		});

		it('is a step of the walkthrough, in the language of VS Code', async () => {
			const { page } = setup.session;
			await setup.workbench.runCommand('Welcome: Open Walkthrough...');
			await setup.workbench.pick(language === 'de' ? 'Erste Schritte mit der MII' : 'Get Started with the MII');
			const walkthrough = page.locator('.gettingStartedContainer');
			await walkthrough
				.getByText(language === 'de' ? 'Den Zugang anfragen' : 'Ask for access')
				.first()
				.click();
			await walkthrough
				.getByRole('button', { name: language === 'de' ? 'E-Mail zuerst anzeigen' : 'Show Me the Email First' })
				.click();
			await setup.session.screenshot(`walkthrough-${language}`);
			await page.locator('.tab.active', { hasText: registry.access.subject }).waitFor();
			await setup.workbench.editor.hasText(`${words.to}${registry.access.to}`);
		});

		async function clipboard(): Promise<string> {
			return setup.session.page.evaluate(() => navigator.clipboard.readText());
		}
	});

	describe(`the access mail as a document (${language})`, () => {
		const setup = useWorkbench({
			language,
			// On the desktop nothing is saved by itself unless somebody wants it so.
			settings: { 'mii.access.method': 'document', 'files.autoSave': 'off' },
		});
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
			await lens(words.ways[0]).click();
			const mail = await handedOver(setup, 1);
			const filled = ['Ada', 'Klinikum', 'HiGHmed'].reduce((text, word) => text.replace(marks[0] ?? '', word), empty);
			expect(mail).to.deep.equal({
				to: registry.access.to,
				subject: registry.access.subject,
				body: filled.replaceAll('\n', '\r\n'),
			});
		});

		it('has the steps in the title of the editor too', async () => {
			await title(words.titles.open).click();
			expect((await handedOver(setup, 2)).body).to.include('Name: Ada');
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

/** The mail that the system was handed, counted from 1. */
async function handedOver(setup: Setup, number: number): Promise<ReturnType<typeof readMail>> {
	const uris = await until(
		async () => setup.session.handedToSystem,
		(all) => all.length >= number,
		`mail ${number}`,
	);
	return readMail(uris[number - 1] ?? '');
}
