import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
/** Runs, links, colours or hides something wherever text is not kept text. */
const NAUGHTY = '$(zap) <b>Bold</b> **strong** [link](command:mii.copyLink) &amp; `code`';
const OVERLAY = `entries:
  naughty:
    group: consortia
    name: ${JSON.stringify(NAUGHTY)}
    description: From the overlay
  highmed:
    longName: Changed here
  stored-away:
    group: working-groups
    name: stored-away
    repository: medizininformatik-initiative/stored-away
    state: archived
groups:
  consortia:
    more: true
`;
export const OVERLAYS_FILES = { '.mii/registry.yaml': OVERLAY };

/** Misspells the group, unless it is misspelt already, saves, and leaves the cursor at its end. */
async function breakGroup({ workbench, session }: Setup): Promise<void> {
	await workbench.openFile('.mii/registry.yaml');
	await workbench.editor.toLine(3);
	await session.page.keyboard.press('End');
	if (!(await workbench.editor.visibleLines()).some((line) => line.includes('consortiax'))) {
		await workbench.editor.type('x');
	}
	await workbench.savedText('.mii/registry.yaml', OVERLAY.replace('consortia', 'consortiax'));
}

export function overlays(setup: Setup, language: Language): void {
	const german = language === 'de';
	const group = registry.groups.get('consortia')?.name[language] ?? '';
	const reload = german ? 'MII: Verzeichnis neu laden' : 'MII: Reload Directory';

	describe(`overlays (${language})`, () => {
		useFreshDesk(setup);

		it('show in the tree, with naughty names as they are', async () => {
			const { workbench, session } = setup;
			const tree = await workbench.openView('MII');
			await tree.rows((all) =>
				all.some((row) => row.label === group && row.description === String(registry.countOf('consortia') + 1)),
			);
			await tree.expand(group);
			const rows = await tree.rows((all) => all.some((row) => row.label === NAUGHTY));
			expect(rows.some((row) => row.description.includes('Changed here'))).to.equal(true);
			await session.screenshot(`overlay-${language}`);
		});

		it('show an archived repository as ended, behind those that run', async () => {
			const tree = setup.workbench.tree();
			const name = registry.groups.get('working-groups')?.name[language] ?? '';
			const count = registry.entriesOf('working-groups').length;
			await tree.expand(name);
			const rows = await tree.rows((all) => all.some(({ label }) => label === 'stored-away'));
			const row = rows.find(({ label }) => label === 'stored-away');
			expect(row?.description).to.equal(german ? 'archiviert' : 'archived');
			expect(rows.findIndex(({ label }) => label === name) + count + 1).to.equal(row && rows.indexOf(row));
			await tree.collapse(name);
		});

		it('say in the tooltip of a group what it is, and what comes from them', async () => {
			const { workbench, session } = setup;
			await workbench.tree().row(group).first().hover();
			const tooltip = session.page.locator('.workbench-hover-container:visible').last();
			const text = await until(
				async () => ((await tooltip.isVisible()) ? ((await tooltip.textContent()) ?? '') : ''),
				(all) => all.includes('registry.yaml'),
				'the tooltip',
			);
			const intro = registry.groups.get('consortia')?.intro?.[language].replace(/:$/, '.') ?? '?';
			const count = registry.countOf('consortia') + 1;
			for (const part of german
				? [group, intro, `Einträge: ${count}`, 'Aus der Ergänzungsdatei .mii/registry.yaml: Und weitere']
				: [group, intro, `Entries: ${count}`, 'From the overlay .mii/registry.yaml: And more']) {
				expect(text.replaceAll('\u00a0', ' ')).to.include(part);
			}
			await session.screenshot(`overlay-group-tooltip-${language}`);
			await session.page.keyboard.press('Escape');
			await session.page.mouse.move(640, 400);
		});

		it('say in the tooltip where a value comes from, with naughty names as they are', async () => {
			const { workbench, session } = setup;
			const row = workbench.tree().row(NAUGHTY).first();
			await row.hover();
			const tooltip = session.page.locator('.monaco-hover:visible, .workbench-hover-container:visible').last();
			const text = await until(
				async () => ((await tooltip.isVisible()) ? ((await tooltip.textContent()) ?? '') : ''),
				// Not the tooltip of the previous row.
				(all) => all.includes('registry.yaml') && all.replaceAll('\u00a0', ' ').includes(NAUGHTY),
				'the tooltip',
			);
			expect(text.replaceAll('\u00a0', ' ')).to.include(
				german
					? 'Aus der Ergänzungsdatei .mii/registry.yaml: Gruppe, Name, Beschreibung'
					: 'From the overlay .mii/registry.yaml: Group, Name, Description',
			);
			expect(await tooltip.locator('b').count()).to.equal(0);
			await session.screenshot(`overlay-tooltip-${language}`);
			await session.page.keyboard.press('Escape');
		});

		it('keep the last good state while they have errors, marked in the tree and in the Problems panel', async () => {
			const { workbench, session } = setup;
			await breakGroup(setup);
			const mark = german
				? '.mii/registry.yaml hat Fehler; gezeigt wird der letzte gute Stand.'
				: '.mii/registry.yaml has errors; its last good state is shown.';
			await session.page.locator('.part.sidebar', { hasText: mark }).waitFor();
			const rows = await workbench.tree().rows();
			expect(rows.some((row) => row.label === NAUGHTY)).to.equal(true);
			const sentence = german
				? 'Es gibt keine Gruppe „consortiax“. Meinten Sie „consortia“?'
				: 'There is no group “consortiax”. Did you mean “consortia”?';
			await workbench.problems((all) => all.some((problem) => problem.includes(sentence)));
			await session.screenshot(`overlay-broken-${language}`);
		});

		it('go on after the quick fix', async () => {
			const { workbench, session } = setup;
			await breakGroup(setup);
			const title = german ? 'In „consortia“ ändern' : 'Change to “consortia”';
			await (await workbench.editor.quickFix(title)).click();
			await until(
				() => workbench.editor.visibleLines(),
				(lines) => lines.some((line) => /group: consortia$/.test(line)),
				'the group to be mended',
			);
			await workbench.savedText('.mii/registry.yaml', OVERLAY);
			await until(
				() => session.page.locator('.part.sidebar', { hasText: german ? 'hat Fehler' : 'has errors' }).count(),
				(count) => count === 0,
				'the mark to go',
			);
		});

		it('say how much there is after a reload', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(reload);
			const count = registry.entries.size + 2;
			const text = german
				? `Verzeichnis neu geladen. Einträge: ${count}, Ergänzungsdateien: 1`
				: `Directory reloaded. Entries: ${count}, overlays: 1`;
			await session.page.locator('.part.statusbar', { hasText: text }).waitFor();
		});

		it('are completed while they are written', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('.mii/registry.yaml');
			await workbench.editor.toLine(3);
			// A new line below.
			await session.page.keyboard.press('Control+Enter');
			await workbench.editor.type('no');
			expect(await workbench.editor.suggestions('note')).to.not.include('naughty');
			await session.screenshot(`overlay-keys-${language}`);
			await workbench.editor.acceptSuggestion('note');
			await workbench.editor.hasText('    note: { de: , en:  }');
			await session.page.keyboard.press('Escape');
			await session.page.keyboard.press('Escape');
			await session.page.keyboard.press('End');
			await workbench.editor.type('\nsuccessor: high');
			await workbench.editor.suggestions('highmed');
			await session.screenshot(`overlay-ids-${language}`);
			await workbench.editor.acceptSuggestion('highmed');
			await workbench.editor.hasText('    successor: highmed');
			await workbench.runCommand('File: Revert File');
		});

		it('are explained, and the bundled registry is read-only', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(german ? 'MII: Status anzeigen' : 'MII: Show Status');
			const { webview } = workbench;
			const used = german ? '.mii/registry.yaml: wird verwendet' : '.mii/registry.yaml: in use';
			await webview.getByText(used).first().waitFor();
			await webview.getByText(german ? `fügt hinzu: ${NAUGHTY}` : `adds ${NAUGHTY}`, { exact: true }).waitFor();
			await session.screenshot(`explain-${language}`);
			await webview.getByRole('link', { name: '.mii/registry.yaml' }).click();
			await session.page.locator('.tab.active', { hasText: 'registry.yaml' }).waitFor();
			await workbench.runCommand(german ? 'MII: Daten des Verzeichnisses öffnen' : 'MII: Open Directory Data');
			await workbench.editor.hasText('The registry of MII Contributor');
			await workbench.editor.focus();
			await workbench.editor.type('x');
			await session.page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
			await workbench.runCommand(reload);
		});
	});
}
