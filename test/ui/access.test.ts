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
		check: 'Check the mail in your mail program',
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
			for (const expected of [registry.access.to, registry.access.subject]) {
				await page.keyboard.press('Enter');
				await until(clipboard, (text) => text === expected, `${expected} on the clipboard`);
			}
			await setup.session.screenshot(`access-copy-${language}`);
			for (const part of [1, 2]) {
				await page.keyboard.press('Enter');
				const text = await until(clipboard, (copied) => copied.includes(AWKWARD), `part ${part} of the mail`);
				expect(text).to.include(AWKWARD);
			}
			await page.keyboard.press('Escape');
		});

		it('shows the profile as steps', async () => {
			await setup.workbench.runCommand(
				language === 'de' ? 'MII: Zugangsprofil bearbeiten' : 'MII: Edit Access Profile',
			);
			await setup.workbench.quickInput.getByText('1/5', { exact: false }).waitFor();
			await setup.session.page.keyboard.press('Enter');
			await setup.workbench.quickInput.getByText('2/5', { exact: false }).waitFor();
			await setup.workbench.type('heidelberg');
			const rows = await setup.workbench.pickItems();
			expect(rows[0]?.label).to.equal(registry.entries.get('site-ukhd')?.name[language]);
			await setup.session.screenshot(`access-profile-${language}`);
			await setup.session.page.keyboard.press('Escape');
		});

		async function clipboard(): Promise<string> {
			return setup.session.page.evaluate(() => navigator.clipboard.readText());
		}
	});
}
