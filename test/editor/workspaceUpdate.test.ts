import { expect } from 'chai';
import * as vscode from 'vscode';
import { livingBlock } from '../../src/core/readme/living/livingBlock';
import { findSection } from '../../src/core/readme/sections';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { running } from './checkSupport';
import { openReadme } from './readme';

const section = findSection(bundledRegistry(), 'funding');
const CURRENT = section ? livingBlock(bundledRegistry(), section, 'de') : '';
const EMPTY = '<!-- mii:begin funding lang=de -->\n<!-- mii:end funding -->';
const EDITED = CURRENT.replace(/\n\n<!-- mii:end/, ' Von Hand.\n\n<!-- mii:end');

describe('mii.updateWorkspaceSections', () => {
	before(running);
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('changes nothing that nobody has ticked in its preview', async () => {
		const { document } = await openReadme(`# A\n\n${EMPTY}\n`);
		const edited = (await openReadme(`# A\n\n${EDITED}\n`)).document;
		let done = false;
		const run = vscode.commands.executeCommand(COMMANDS.updateWorkspaceSections).then(() => {
			done = true;
		});
		// The preview has no event. It takes the button only once it is there.
		for (const end = Date.now() + 15_000; !done && Date.now() < end; ) {
			expect(document.getText()).to.equal(`# A\n\n${EMPTY}\n`);
			await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
		await run;
		expect(document.getText()).to.equal(`# A\n\n${EMPTY}\n`);
		expect(edited.getText()).to.equal(`# A\n\n${EDITED}\n`);
	}).timeout(30_000);
});
