import { expect } from 'chai';
import { accessMail } from '../../src/core/access/request';
import { bundledRegistry } from '../support/bundled';
import { readMail } from './support/mail';
import { useWorkbench } from './support/setup';
import { until } from './support/until';

const registry = bundledRegistry();
const AWKWARD = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x>';

const WORDS = {
	en: {
		check: 'Check the email in your mail program',
		more: 'More Ways…',
		ways: [
			'Open in Mail Program',
			'Copy One by One',
			'Show as Document',
			'Open in Outlook on the Web',
			'Open in Gmail',
			'Edit Access Profile',
		],
	},
	de: {
		check: 'Prüfen Sie die Mail in Ihrem Mailprogramm',
		more: 'Weitere Wege …',
		ways: [
			'Im Mailprogramm öffnen',
			'Einzeln kopieren',
			'Als Dokument zeigen',
			'In Outlook im Web öffnen',
			'In Gmail öffnen',
			'Zugangsprofil bearbeiten',
		],
	},
} as const;

for (const language of ['en', 'de'] as const) {
	describe(`request access (${language})`, () => {
		const setup = useWorkbench({
			language,
			settings: { 'mii.access.name': AWKWARD, 'mii.access.institution': 'Universitätsklinikum' },
		});

		it('hands the mail over exactly as it was written', async () => {
			await setup.workbench.runCommand(
				language === 'de' ? 'MII: Zugang zum GitHub anfragen' : 'MII: Request GitHub Access',
			);
			const [uri = ''] = await until(
				async () => setup.session.handedToSystem,
				(all) => all.length > 0,
				'a mail',
			);
			const mail = readMail(uri);
			const expected = accessMail(
				registry,
				{ name: AWKWARD, institution: 'Universitätsklinikum', teams: [] },
				language,
			);
			expect(mail.to).to.equal(registry.access.to);
			expect(mail.subject).to.equal(registry.access.subject);
			expect(mail.body).to.equal(expected.body.replace(/\n/g, '\r\n'));
			expect(mail.body).to.include(AWKWARD);
		});

		it('offers the other ways quietly, all of them with nothing but the keyboard', async () => {
			const { page } = setup.session;
			const words = WORDS[language];
			await setup.workbench.notification(words.check);
			await setup.session.screenshot(`access-${language}`);
			await setup.workbench.answer(words.check, words.more);
			const ways = await setup.workbench.pickItems();
			// A draft is for a local desktop, and this is a browser.
			expect(ways.map(({ label }) => label)).to.deep.equal(words.ways);
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

		it('shows the profile as steps', async () => {
			await setup.workbench.runCommand(
				language === 'de' ? 'MII: Zugangsprofil bearbeiten' : 'MII: Edit Access Profile',
			);
			await setup.workbench.quickInput.getByText('1/5', { exact: false }).waitFor();
			await setup.session.page.keyboard.press('Enter');
			await setup.workbench.quickInput.getByText('2/5', { exact: false }).waitFor();
			await setup.workbench.type('ukhd');
			const site = registry.entries.get('site-ukhd')?.name[language];
			await until(
				() => setup.workbench.pickItems(),
				([first]) => first?.label === site,
				'the site by its code',
			);
			await setup.session.screenshot(`access-profile-${language}`);
			await setup.session.page.keyboard.press('Escape');
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
				.getByRole('button', { name: language === 'de' ? 'Mail zuerst zeigen' : 'Show Me the Mail First' })
				.click();
			await setup.session.screenshot(`walkthrough-${language}`);
			await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
			await setup.workbench.notification(language === 'de' ? 'Das ist die Mail' : 'This is the email');
		});

		async function clipboard(): Promise<string> {
			return setup.session.page.evaluate(() => navigator.clipboard.readText());
		}
	});
}
