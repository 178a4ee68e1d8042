import { expect } from 'chai';
import { useWorkbench } from './support/setup';

const COUNT = 1_200;
const entries = Array.from({ length: COUNT }, (_, index) => `  e-${index}: { group: large, name: Entry ${index} }`);
const overlay = `groups:\n  large: { name: Large }\nentries:\n${entries.join('\n')}\n`;
/** As many rows as a group shows at once. */
const PAGE = 500;

describe('a group with more entries than a tree can show well', () => {
	const setup = useWorkbench({ files: { '.mii/registry.yaml': overlay } });

	it('says how many there are and shows the first ones', async () => {
		const tree = await setup.workbench.openView('MII');
		await tree.rows((all) => all.some((row) => row.label === 'Large' && row.description === String(COUNT)));
		await tree.expand('Large');
		await tree.rows((all) => all.some((row) => row.label === 'Entry 0'));
		const rows = (await tree.allRows()).filter(({ level }) => level === 2).map(({ label }) => label);
		expect(rows).to.deep.equal([
			...Array.from({ length: PAGE }, (_, index) => `Entry ${index}`),
			`Show more (${COUNT - PAGE} left)`,
		]);
	});

	it('shows more on demand, and goes on where they begin', async () => {
		const { workbench, session } = setup;
		const tree = workbench.tree();
		// Its row is the last one of the group, far below the first rows.
		await tree.row('Entry 0').first().locator('.label-name').click();
		await tree.toRow(`Show more (${COUNT - PAGE} left)`);
		await tree.click(`Show more (${COUNT - PAGE} left)`);
		await tree.rows((all) => all.some((row) => row.label === `Entry ${PAGE}` && row.selected));
		await session.screenshot('large-group');
	});

	it('shows what was found, however far down it stands', async () => {
		const { workbench, session } = setup;
		await workbench.runCommand('MII: Find in Directory');
		await workbench.type('entry 1177');
		await session.page.locator('.quick-input-widget:visible').getByRole('option', { name: 'Entry 1177' }).waitFor();
		await session.page.keyboard.press('Enter');
		await workbench.tree().rows((all) => all.some((row) => row.label === 'Entry 1177' && row.selected));
		const rows = await workbench.tree().allRows();
		const labels = rows.filter(({ level }) => level === 2).map(({ label }) => label);
		expect(labels.slice(-2)).to.deep.equal(['Entry 1177', `Show more (${COUNT - 2 * PAGE - 1} left)`]);
	});
});
