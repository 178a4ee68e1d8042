import { expect } from 'chai';
import { accessMail } from '../../../src/core/access/accessMail';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import { mailAfter, readMail } from '../support/mail';
import type { Setup } from '../support/setup';
import { ACCESS_WORDS } from './accessWords';

const registry = bundledRegistry();
const AWKWARD = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x>';
/** The profile of the person who asks. */
export const ACCESS_PROFILE = { 'mii.access.name': AWKWARD, 'mii.access.institution': 'Universitätsklinikum' };

export function accessRequest(setup: Setup, language: Language): void {
	const words = ACCESS_WORDS[language];
	describe(`request access (${language})`, () => {
		useFreshDesk(setup);

		it('hands the mail over exactly as it was written, in German', async () => {
			const mail = await mailAfter(setup.session, () => setup.workbench.runCommand(words.request));
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
}
