import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { naughtyOverlay } from '../../support/naughty';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const all = naughtyOverlay('naughty');
const MARKUP = /[<>*`$[\]\\|~&]|javascript:|https?:/;
/** Names that contain HTML, Markdown, icons or links, as many as fit. They must show as plain text. */
const some = new Set(
	[...all.names.values()].filter((name) => MARKUP.test(name)).filter((_, index) => index % 12 === 0),
);
const markup = naughtyOverlay('markup', (name) => some.has(name));
const GROUP = 'naughty';

/** The text as the page has it: no-break spaces where VS Code writes them, runs of spaces as one. */
function seen(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

export function naughtyNames(setup: Setup): void {
	describe('naughty names', () => {
		useFreshDesk(setup, { width: 1280, height: 1900 });
		const dialogs: string[] = [];
		const foreign: string[] = [];

		before('write the overlay, and watch what leaves the page', async () => {
			await writeOverlay(all.text);
			const { page } = setup.session;
			const origin = new URL(page.url()).host;
			page.on('dialog', (dialog) => {
				dialogs.push(dialog.message());
				void dialog.dismiss();
			});
			page.on('request', (request) => {
				const { protocol, host } = new URL(request.url());
				if (/^(https?|wss?|ftp):$/.test(protocol) && host !== origin) {
					foreign.push(request.url());
				}
			});
		});

		after('nothing has run, and nothing was fetched', () => {
			expect(dialogs).to.deep.equal([]);
			// VS Code itself asks for its gallery of extensions and the like; what a name could ask for is no https there.
			expect(foreign.filter((url) => [...all.names.values()].some((name) => name.includes(url)))).to.deep.equal([]);
		});

		const writeOverlay = (text: string): Promise<void> =>
			writeFile(join(setup.session.workspace, '.mii', 'registry.yaml'), text);

		it('show as they are in the tree', async () => {
			const tree = await setup.workbench.openView('MII');
			await tree.rows((rows) => rows.some(({ label }) => label === GROUP));
			await tree.expand(GROUP);
			await tree.rows((rows) => rows.some(({ level }) => level === 2));
			const rows = (await tree.allRows()).filter(({ level }) => level === 2);
			await setup.session.screenshot('naughty-tree');
			expect(rows.map(({ label }) => seen(label))).to.deep.equal([...all.names.values()].map(seen));
			expect(rows.length).to.be.greaterThan(400);
		}).timeout(120_000);

		it('show as they are in the quick pick', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand('MII: Find in Directory');
			// A zero-width space keeps what looks like an icon from being one, and invisible characters are left out.
			const invisible = /(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
			const plain = (names: readonly string[]) => names.map((name) => seen(name.replace(invisible, ''))).sort();
			for (const [batch, names] of all.batches) {
				await workbench.type(batch);
				await until(
					async () => plain((await workbench.pickItems()).map(({ label }) => label)),
					(labels) => plain(names).every((name) => labels.includes(name)),
					`the rows of ${plain(names).join(', ')}`,
				);
			}
			await session.screenshot('naughty-pick');
			await session.page.keyboard.press('Escape');
		}).timeout(240_000);

		it('show as they are in the tooltip', async () => {
			const { workbench, session } = setup;
			await writeOverlay(markup.text);
			const tree = workbench.tree();
			await tree.rows((rows) => rows.some(({ label }) => label === 'markup'));
			await tree.expand('markup');
			const names = [...markup.names.values()];
			expect(names.length).to.be.greaterThan(20);
			await tree.rows((rows) => names.every((name) => rows.some(({ label }) => seen(label) === seen(name))));
			const tooltip = session.page.locator('.monaco-hover:visible, .workbench-hover-container:visible').last();
			for (const name of names) {
				await tree.row(name).first().hover();
				await until(
					async () => ((await tooltip.isVisible()) ? seen((await tooltip.textContent()) ?? '') : ''),
					(text) => text.includes(seen(name)),
					`the tooltip of ${name}`,
				);
				expect(await tooltip.locator('script, img, iframe, svg, b, i, marquee, video').count(), name).to.equal(0);
			}
			await session.screenshot('naughty-tooltip');
		}).timeout(240_000);
	});
}
