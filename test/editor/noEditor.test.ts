import { expect } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/ids';
import { until } from '../support/until';
import { running, say } from './checkSupport';
import { PersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';

/** Commands about READMEs, with no README open. */
describe('without an editor', () => {
	let person: PersonAtDesk;
	before(running);
	beforeEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await until(
			() => vscode.window.visibleTextEditors.length,
			(now) => now === 0,
			'no editor',
		);
		person = new PersonAtDesk();
	});
	afterEach(() => person.leave());
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('a section goes into a README that is begun for it', async () => {
		person.replace(vscode.workspace, 'findFiles', async () => []);
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

	it('a section goes where it belongs in a README that is opened for it, and not into its data', async () => {
		const text = '---\ntitle: x\n---\n\n# A\n\n## Contact\n\nx\n';
		const { document } = await openReadme(text, 'README.en.md');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		person.presses.push(await say('Open README'));
		person.replace(vscode.workspace, 'findFiles', async () => [document.uri]);
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'links', language: 'en' });
		const after = vscode.window.activeTextEditor?.document.getText() ?? '';
		expect(after.startsWith(text)).to.equal(true);
		expect(after).to.include('## Important links');
	});

	it('a section at the cursor stays out of the data in front', async () => {
		const editor = await openReadme('---\ntitle: x\n---\n\nText\n', 'README.en.md');
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'footer', language: 'en' });
		expect(editor.document.getText()).to.match(/^---\ntitle: x\n---\n\n© [^\n]+\n\nText\n$/);
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
