import { expect } from 'chai';
import * as vscode from 'vscode';
import { livingBlock } from '../../src/core/sections/living/livingBlock';
import { findSection } from '../../src/core/sections/sections';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { running, say } from './checkSupport';
import { type PersonAtDesk, pressEnter, pressEscape, usePersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const section = findSection(bundledRegistry(), 'about');
const CURRENT = section ? livingBlock(bundledRegistry(), section, 'de') : '';
const EMPTY = '<!-- mii:begin about lang=de -->\n<!-- mii:end about -->';
const EDITED = CURRENT.replace(/\n\n<!-- mii:end/, ' Von Hand.\n\n<!-- mii:end');

describeShared('mii.updateWorkspaceSections', () => {
	let person: PersonAtDesk;
	before(running);
	usePersonAtDesk((one) => {
		person = one;
	});

	it('updates what is ticked: all that is outdated, nothing that was edited by hand', async () => {
		const { document } = await openReadme(`# A\n\n${EMPTY}\n`);
		const edited = (await openReadme(`# A\n\n${EDITED}\n`)).document;
		const run = vscode.commands.executeCommand(COMMANDS.updateWorkspaceSections);
		const picker = await person.picker();
		const rows = picker.items.map(({ label, description }) => [label, description]);
		expect(rows).to.deep.include([section?.name.de, await say('not filled')]);
		expect(rows).to.deep.include([section?.name.de, await say('edited by hand; an update replaces your text')]);
		expect(rows.map(([label]) => label)).to.include(vscode.workspace.asRelativePath(document.uri));
		const ticked = picker.selectedItems.map(({ description }) => description);
		expect(ticked).to.include(await say('not filled'));
		expect(ticked).not.to.include(await say('edited by hand; an update replaces your text'));
		// Documents of other tests may still be open, each under its name.
		const files = new Set<string>();
		let file = '';
		for (const item of picker.items) {
			if (item.kind === vscode.QuickPickItemKind.Separator) {
				file = item.label;
			} else if (picker.selectedItems.includes(item)) {
				files.add(file);
			}
		}
		await pressEnter();
		await run;
		expect(document.getText()).to.equal(`# A\n\n${CURRENT}\n`);
		expect(edited.getText()).to.equal(`# A\n\n${EDITED}\n`);
		const { message } = await person.notification(1);
		expect(message).to.equal(
			await say('Living sections updated: {0}. Files changed: {1}.', String(ticked.length), String(files.size)),
		);
	});

	it('changes nothing when the person leaves the list', async () => {
		const { document } = await openReadme(`# A\n\n${EMPTY}\n`);
		const run = vscode.commands.executeCommand(COMMANDS.updateWorkspaceSections);
		await person.picker();
		await pressEscape();
		await run;
		expect(document.getText()).to.equal(`# A\n\n${EMPTY}\n`);
		expect(person.notifications).to.deep.equal([]);
	});

	for (const command of [COMMANDS.updateWorkspaceSections, COMMANDS.checkWorkspace]) {
		it(`stops when the person cancels the search (${command})`, async () => {
			await openReadme(`# A\n\n${EMPTY}\n`);
			const source = new vscode.CancellationTokenSource();
			let reports = 0;
			const report = (): void => {
				reports += 1;
				source.cancel();
			};
			type Task = (progress: { report(): void }, token: vscode.CancellationToken) => Promise<unknown>;
			person.replace(vscode.window, 'withProgress', (_: unknown, task: Task) => task({ report }, source.token));
			await vscode.commands.executeCommand(command);
			await until(
				() => reports,
				(now) => now > 0,
				'a file',
			);
			expect(reports).to.equal(1);
			expect(person.notifications).to.deep.equal([]);
		});
	}
});
