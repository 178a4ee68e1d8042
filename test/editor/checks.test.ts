import { expect } from 'chai';
import * as vscode from 'vscode';
import { ruleKey } from '../../src/core/checks/ruleKey';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { findingsOf, fix, fixesAt, ruleOf, rules, say, sayCode, withoutMissingHints } from './checkSupport';
import { configure, hideMissing, showMissing } from './configure';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const RIGHT = bundledRegistry().initiative.name.de;
const WRONG = 'Medizininformatik Initiative';

/** Only the page of a repository is asked for what is missing. */
const REPOSITORY = { '.git/config': '' };

describeShared('checks', () => {
	withoutMissingHints();

	it('mark a misspelling where it stands, and go when it is mended', async () => {
		const { document } = await openReadme(`# A\n\nDie ${WRONG}.\n`);
		const [finding] = await rules(document.uri, 'initiative-name');
		expect(finding?.range).to.deep.equal(new vscode.Range(2, 4, 2, 4 + WRONG.length));
		expect(finding?.severity).to.equal(vscode.DiagnosticSeverity.Warning);
		expect(finding?.message).to.equal(await sayCode('rule-initiative-name', WRONG, RIGHT));
		await fix(document, new vscode.Range(2, 5, 2, 5), await say('Change to “{0}”', RIGHT));
		expect(document.getText()).to.equal(`# A\n\nDie ${RIGHT}.\n`);
		await rules(document.uri);
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(`# A\n\nDie ${WRONG}.\n`);
	});

	it('look at documents that were never saved', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${WRONG}\n` });
		await rules(document.uri, 'initiative-name');
	});

	it('leave other languages and read-only documents alone', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `${WRONG}\n` });
		await vscode.commands.executeCommand(COMMANDS.explain);
		const marked = await openReadme(`${WRONG}\n`);
		await rules(marked.document.uri, 'initiative-name');
		expect(findingsOf(document.uri)).to.deep.equal([]);
		expect(findingsOf(vscode.Uri.parse('mii:/MII%20Contributor.md'))).to.deep.equal([]);
	});

	it('mend all of a kind in one step', async () => {
		const text = `${WRONG}\n\n- ${WRONG}\n\nImplemenation\n`;
		const { document } = await openReadme(text);
		await rules(document.uri, 'initiative-name', 'initiative-name', 'typo');
		const title = await say('Fix all {0} findings of “{1}” in this file', '2', 'initiative-name');
		await fix(document, new vscode.Range(0, 0, 0, 0), title);
		expect(document.getText()).to.equal(`${RIGHT}\n\n- ${RIGHT}\n\nImplemenation\n`);
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(text);
	});

	it('can be silenced in place, and prefer one fix', async () => {
		const { document } = await openReadme(`# A\r\n\r\n${WRONG}\r\n`);
		await rules(document.uri, 'initiative-name');
		const place = new vscode.Range(2, 0, 2, 0);
		expect((await fixesAt(document, place)).filter(({ isPreferred }) => isPreferred)).to.have.length(1);
		await fix(document, place, await say('Silence “{0}” here', 'initiative-name'));
		expect(document.getText()).to.equal(`# A\r\n\r\n<!-- mii-disable-next-line initiative-name -->\r\n${WRONG}\r\n`);
		await rules(document.uri);
	});

	it('follow the severity of the setting', async () => {
		const { document } = await openReadme(`${WRONG}\n`);
		await rules(document.uri, 'initiative-name');
		const { Global, Workspace } = vscode.ConfigurationTarget;
		const write = (value: string | undefined, target = Global): Thenable<void> =>
			vscode.workspace.getConfiguration().update(ruleKey('initiative-name'), value, target);
		try {
			await write('error');
			await until(
				() => findingsOf(document.uri)[0]?.severity,
				(severity) => severity === vscode.DiagnosticSeverity.Error,
				'the findings',
			);
			await write(undefined);
			await write('off', Workspace);
			await rules(document.uri);
		} finally {
			await write(undefined);
			await write(undefined, Workspace);
		}
		await rules(document.uri, 'initiative-name');
	});

	it('are for documents of the initiative, and for all when somebody asks for them', async () => {
		const { document } = await openReadme(`# Tool\n\n${WRONG}\n`, 'README.md', REPOSITORY);
		await rules(document.uri, 'initiative-name');
		try {
			await showMissing();
			await until(
				() => findingsOf(document.uri).map(ruleOf),
				(all) => all.includes('missing-licence') && all.includes('missing-contact'),
				'the findings',
			);
			await configure({ checksInitiative: 'auto' });
			await rules(document.uri);
			expect(await fixesAt(document, new vscode.Range(2, 3, 2, 3))).to.deep.equal([]);
			// A living section makes a document one of the initiative.
			const living = await openReadme(
				`${WRONG}\n\n<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->\n`,
				'README.md',
				REPOSITORY,
			);
			await until(
				() => findingsOf(living.document.uri).map(ruleOf),
				(all) => all.includes('initiative-name') && all.includes('missing-licence'),
				'the findings',
			);
			await vscode.commands.executeCommand(COMMANDS.checkWorkspace);
			await rules(document.uri, 'initiative-name');
			expect(await fixesAt(document, new vscode.Range(2, 3, 2, 3))).to.not.deep.equal([]);
		} finally {
			await hideMissing();
			await configure({ checksInitiative: undefined });
		}
		await rules(document.uri, 'initiative-name');
	});

	it('that miss a part insert its section, in the document that was asked about', async () => {
		const { document } = await openReadme(
			'# Ein Werkzeug für die Auswertung der Daten\n\nDas ist ein Text.\n',
			'README.md',
			REPOSITORY,
		);
		try {
			await showMissing();
			await until(
				() => findingsOf(document.uri).map(ruleOf),
				(all) => all.includes('missing-licence'),
				'the findings',
			);
			expect(await fixesAt(document, new vscode.Range(0, 3, 0, 3))).to.deep.equal([]);
			const place = new vscode.Range(3, 0, 3, 0);
			const title = await say('Insert the section “{0}”', bundledRegistry().sections.get('licence')?.name.de ?? '');
			const action = (await fixesAt(document, place)).find((one) => one.title === title);
			expect(action?.isPreferred).to.equal(true);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await fix(await vscode.workspace.openTextDocument(document.uri), place, title);
			await until(
				() => vscode.window.activeTextEditor?.document.getText() ?? '',
				(text) => text.includes('\n## Lizenz und Urheberrecht\n'),
				'the text of the README',
			);
		} finally {
			await hideMissing();
		}
	});

	it('of markers without a partner mend them', async () => {
		const begin = '<!-- mii:begin contact lang=de -->';
		const { document } = await openReadme(`${begin}\n\n## Kontakt\n\nText\n\n## Mehr\n\nMehr.\n`);
		await rules(document.uri, 'section-broken');
		await fix(document, new vscode.Range(0, 0, 0, 0), await say('Add the end marker of “{0}”', 'contact'));
		await rules(document.uri, 'section-edited');
		expect(document.getText()).to.contain('Text\n\n<!-- mii:end contact -->\n\n## Mehr\n');
		const lonely = (await openReadme('Text\n\n<!-- mii:end contact -->\n')).document;
		await rules(lonely.uri, 'section-broken');
		await fix(lonely, new vscode.Range(2, 0, 2, 0), await say('Remove the end marker of “{0}”', 'contact'));
		expect(lonely.getText()).to.equal('Text\n\n');
	});

	it('offer a ministry’s new name without preferring it', async () => {
		const entry = bundledRegistry().entries.get('bmbf');
		const next = bundledRegistry().entries.get('bmftr');
		const [old, now] = [entry?.short.de ?? '', next?.short.de ?? ''];
		const { document } = await openReadme(`# A\n\nWir werden vom ${old} gefördert.\n`);
		await rules(document.uri, 'funder-name');
		const place = new vscode.Range(2, 17, 2, 17);
		const title = await say('Change to “{0}”', now);
		const action = (await fixesAt(document, place)).find((one) => one.title === title);
		expect(action?.isPreferred ?? false).to.equal(false);
		await fix(document, place, title);
		expect(document.getText()).to.contain(`vom ${now} gefördert`);
	});

	it('of the whole workspace show in files that are not open, until they are deleted', async () => {
		const { uri } = (await openReadme(`${WRONG}\n`)).document;
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const other = vscode.Uri.joinPath(uri, '../other.md');
		await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(`\uFEFF# A\n\n${WRONG}\n`));
		await vscode.commands.executeCommand(COMMANDS.checkWorkspace);
		const [finding] = await rules(other, 'initiative-name');
		expect(finding?.range.start).to.deep.equal(new vscode.Position(2, 0));
		const edit = new vscode.WorkspaceEdit();
		edit.deleteFile(other);
		await vscode.workspace.applyEdit(edit);
		await rules(other);
	});
});
