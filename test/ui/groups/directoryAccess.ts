import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { useFreshDesk } from '../support/freshDesk';
import { mailAfter } from '../support/mail';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();

export function directoryAccess(setup: Setup, language: Language): void {
	describe(`a row of the directory (${language})`, () => {
		useFreshDesk(setup);

		it('asks for access to the team of an entry out of its menu', async () => {
			const tree = await setup.workbench.openView('MII');
			await tree.expand(registry.groups.get('consortia')?.name[language] ?? '');
			const title = language === 'de' ? 'Zugang zu diesem Team anfragen' : 'Request Access to This Team';
			const highmed = registry.entries.get('highmed');
			const menu = await tree.contextMenu(highmed?.short[language] ?? '');
			expect(menu).to.include(title);
			const { body } = await mailAfter(setup.session, () => tree.chooseMenu(title));
			// The mail is in German, whatever VS Code speaks.
			expect(body).to.include(highmed?.name.de);
		});

		it('asks for access to the teams of several selected entries', async () => {
			const tree = setup.workbench.tree();
			const names = ['highmed', 'smith'].map((id) => registry.entries.get(id));
			const [first = '', second = ''] = names.map((entry) => entry?.short[language] ?? '');
			for (const row of await tree.rows()) {
				if (row.selected !== [first, second].includes(row.label)) {
					await tree.toggle(row.label);
				}
			}
			await tree.rows((all) => all.filter(({ selected }) => selected).length === 2);
			await tree.contextMenu(second);
			const { body } = await mailAfter(setup.session, () =>
				tree.chooseMenu(language === 'de' ? 'GitHub-Zugang anfragen' : 'Request GitHub Access'),
			);
			for (const entry of names) {
				expect(body).to.include(entry?.name.de);
			}
		});
	});
}
