import { expect } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/ids';
import { running, say } from './checkSupport';
import { PersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';
import { until } from './until';

/** Where the commands about READMEs have none at hand. */
describe('without an editor', () => {
	let person: PersonAtDesk;
	before(running);
	beforeEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await until(() => vscode.window.visibleTextEditors.length === 0, 'no editor');
		person = new PersonAtDesk();
	});
	afterEach(() => person.leave());
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('a section goes into a README that is begun for it', async () => {
		person.presses.push(await say('Create README'));
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'footer', language: 'de' });
		const document = vscode.window.activeTextEditor?.document;
		expect(document?.languageId).to.equal('markdown');
		expect(document?.getText()).to.match(/^© /);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		if (document && !document.isUntitled) {
			await vscode.workspace.fs.delete(document.uri);
		}
	});

	it('an update offers to open a README, and only that', async () => {
		await openReadme('# A\n');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand(COMMANDS.updateSections);
		const { buttons } = await person.notification(1);
		expect(buttons).to.deep.equal([await say('Open README')]);
		person.presses.push(await say('Open README'));
		person.replace(vscode.window, 'showQuickPick', async ([first]: readonly unknown[]) => first);
		await vscode.commands.executeCommand(COMMANDS.updateSections);
		expect(vscode.window.activeTextEditor?.document.uri.path).to.match(/readme[^/]*\.md$/i);
	});
});
