import { expect } from 'chai';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { setUp } from './groups/setUp';
import { useWorkbench } from './support/setup';

const registry = bundledRegistry();
const overlay = (id: string, longName: string): string => `entries:
  ${id}: { group: consortia, name: ${id}, links: [{ kind: website, url: https://example.org/${id} }] }
  highmed: { longName: ${longName} }
`;

describe('a window of two folders', () => {
	const setup = useWorkbench({
		workspaceFile: 'both.code-workspace',
		files: {
			'both.code-workspace': JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }),
			'north/north.md': '# North\n\nHiGHmed\n\n',
			'north/.mii/registry.yaml': overlay('northern', 'Long name of the north'),
			'south/south.md': '# South\n\nHiGHmed\n\n',
			'south/.mii/registry.yaml': overlay('southern', 'Long name of the south'),
		},
	});

	it('shows what all folders add, and the last one counts where they differ', async () => {
		const { workbench, session } = setup;
		const tree = await workbench.openView('MII');
		const group = registry.groups.get('consortia')?.name.en ?? '';
		await tree.rows((all) =>
			all.some((row) => row.label === group && row.description === String(registry.countOf('consortia') + 2)),
		);
		await tree.expand(group);
		const rows = await tree.rows((all) =>
			['northern', 'southern', 'HiGHmed'].every((label) => all.some((row) => row.label === label)),
		);
		expect(rows.find((row) => row.label === 'HiGHmed')?.description).to.include('Long name of the south');
		await session.screenshot('two-folders');
	});

	it('tells the READMEs of the folders apart in the view', async () => {
		const { workbench, session } = setup;
		for (const folder of ['north', 'south']) {
			await workbench.openFile(`${folder}.md`);
			await session.page.locator('.part.sidebar .pane-header', { hasText: `${folder}/${folder}.md` }).waitFor();
		}
	});

	for (const [here, there] of [
		['north', 'south'],
		['south', 'north'],
	] as const) {
		it(`completes and explains in ${here} what ${here} says, and nothing of ${there}`, async () => {
			const { workbench, session } = setup;
			await workbench.openFile(`${here}.md`);
			await workbench.editor.toLine(3);
			await workbench.editor.hoverText(`Long name of the ${here}`);
			await session.page.keyboard.press('Escape');
			await workbench.editor.toEnd();
			await workbench.editor.type(`@${there}ern`);
			await session.page.keyboard.press('Control+Space');
			const widget = session.page.locator('.suggest-widget.visible');
			const offered = await until(
				async () => ((await widget.isVisible()) ? await widget.innerText() : ''),
				(shown) => shown.trim() !== '' && !shown.includes('Loading'),
				'an answer of the suggest widget',
			);
			expect(offered).to.not.include(`${there}ern`);
			await session.page.keyboard.press('Escape');
			for (let count = there.length + 4; count > 0; count -= 1) {
				await session.page.keyboard.press('Backspace');
			}
			await workbench.editor.type(`@${here}ern`);
			await session.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: `${here}ern` }).waitFor();
			await session.page.keyboard.press('Enter');
			const text = await workbench.savedText(`${here}/${here}.md`, (all) =>
				all.includes(`[${here}ern](https://example.org/${here}ern)`),
			);
			expect(text).to.not.include(`example.org/${there}ern`);
		});
	}

	it('says where each value comes from, by folder', async () => {
		const { workbench } = setup;
		await workbench.runCommand('MII: Show Status');
		for (const file of ['north/.mii/registry.yaml', 'south/.mii/registry.yaml']) {
			await workbench.webview.getByRole('link', { name: file }).waitFor();
		}
	});

	setUp(setup, 'en', 'south');
});
