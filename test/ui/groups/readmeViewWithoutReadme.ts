import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

export function readmeViewWithoutReadme(setup: Setup, language: Language): void {
	const say = (en: string, de: string): string => (language === 'de' ? de : en);

	describe(`the view of the README without one of the initiative (${language})`, () => {
		useFreshDesk(setup);
		const pane = () => setup.workbench.tree(say('This README', 'Diese README')).locator;

		it('offers to open the README', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await pane()
				.getByRole('button', { name: say('Open README', 'README öffnen') })
				.waitFor();
			await session.screenshot(`document-welcome-${language}`);
		});

		it('says that a file is not of the initiative, and leads to the setting and to the README', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('CHANGELOG.md');
			await pane().getByText(say('does not belong to a repository', 'gehört zu keinem Repository')).waitFor();
			await pane()
				.getByRole('button', { name: say('Open README', 'README öffnen') })
				.waitFor();
			await session.screenshot(`document-foreign-${language}`);
			expect(await pane().getByRole('treeitem').count()).to.equal(0);
			await pane()
				.getByRole('button', { name: say('Change the Setting', 'Einstellung ändern') })
				.click();
			await session.page.locator('.settings-editor .setting-item', { hasText: 'Initiative' }).first().waitFor();
		});
	});
}
