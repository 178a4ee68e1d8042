import assert from 'node:assert/strict';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

export const SHOP_FILES = {
	'shop/README.md': '# Shop\n\nSells things.\n',
	'shop/package.json': '{ "name": "shop" }\n',
};

export function foreignMenus(setup: Setup): void {
	describe('menus of a repository that is not of the initiative', () => {
		useFreshDesk(setup);

		it('have nothing of this extension', async () => {
			const { workbench } = setup;
			// With the view open the extension is at work.
			const tree = await workbench.openView('MII');
			await tree.rows();
			await workbench.openFile('shop/README.md');
			await workbench.editor.locator.locator('.view-line').first().click({ button: 'right' });
			const items = workbench.page.locator('.monaco-menu .action-label');
			await items.filter({ hasText: 'Copy' }).first().waitFor();
			const titles = await items.allTextContents();
			assert(titles.length > 3);
			assert(!titles.some((title) => /MII|README|Directory/.test(title)), titles.join(', '));
		});
	});
}
