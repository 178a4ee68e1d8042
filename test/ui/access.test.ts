import { expect } from 'chai';
import { accessMail } from '../../src/core/access/request';
import { bundledRegistry } from '../support/bundled';
import { readMail } from './support/mail';
import { useWorkbench } from './support/setup';
import { until } from './support/until';

const registry = bundledRegistry();
const AWKWARD = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x>';

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

		it('offers the text to copy, without forcing it', async () => {
			const message = language === 'de' ? 'Ihr Mailprogramm' : 'Your mail program';
			await setup.workbench.notification(message);
			await setup.session.screenshot(`access-${language}`);
			await setup.workbench.answer(message, language === 'de' ? 'Text kopieren' : 'Copy Text');
			const copied = await until(
				() => setup.session.page.evaluate(() => navigator.clipboard.readText()),
				(text) => text.includes(AWKWARD),
				'the copied mail',
			);
			expect(copied.split('\n').slice(0, 2)).to.deep.equal([registry.access.to, registry.access.subject]);
		});
	});
}
