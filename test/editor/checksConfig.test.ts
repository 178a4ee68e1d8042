import { expect } from 'chai';
import * as vscode from 'vscode';
import { ruleKey } from '../../src/core/checks/ruleKey';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { findingsOf, fix, fixesAt, rules, say, sayCode, withoutMissingHints } from './checkSupport';
import { completionsAt, labelOf, openReadme } from './readme';
import { describeShared } from './sharedSuite';

const RIGHT = bundledRegistry().initiative.name.de;
const WRONG = 'Medizininformatik Initiative';
const CONFIG = '.mii/config.yaml';

describeShared('checks follow .mii/config.yaml', () => {
	withoutMissingHints();

	function configOf({ uri }: vscode.TextDocument): vscode.Uri {
		return vscode.Uri.joinPath(uri, '..', CONFIG);
	}

	async function write(uri: vscode.Uri, text: string | Uint8Array): Promise<void> {
		await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
	}

	async function read(uri: vscode.Uri): Promise<string> {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	}

	it('in severities, words and files left out, and settings of a person win', async () => {
		const text = `${WRONG} Implemenation\n`;
		const { document } = await openReadme(text, 'README.md', { [CONFIG]: 'rules: { typo: error }\n' });
		const found = await rules(document.uri, 'initiative-name', 'typo');
		expect(found.map(({ severity }) => severity)).to.deep.equal([
			vscode.DiagnosticSeverity.Warning,
			vscode.DiagnosticSeverity.Error,
		]);
		const config = await vscode.workspace.openTextDocument(configOf(document));
		const replace = async (now: string): Promise<void> => {
			const edit = new vscode.WorkspaceEdit();
			edit.replace(config.uri, new vscode.Range(0, 0, config.lineCount, 0), now);
			await vscode.workspace.applyEdit(edit);
			await config.save();
		};
		await replace(`rules: { typo: off }\nwords: ["${WRONG}"]\n`);
		await rules(document.uri);
		try {
			await vscode.workspace.getConfiguration().update(ruleKey('typo'), 'warning', vscode.ConfigurationTarget.Global);
			await rules(document.uri, 'typo');
		} finally {
			await vscode.workspace.getConfiguration().update(ruleKey('typo'), undefined, vscode.ConfigurationTarget.Global);
		}
		await replace('exclude: [/README.md]\n');
		await rules(document.uri);
		await replace('{}\n');
		await rules(document.uri, 'initiative-name', 'typo');
	});

	it('and mark mistakes in it, mend them and complete its rules', async () => {
		const { document } = await openReadme('text\n', 'README.md', { [CONFIG]: 'rules:\n  tpyo: off\n' });
		const config = await vscode.workspace.openTextDocument(configOf(document));
		const editor = await vscode.window.showTextDocument(config);
		const [finding] = await until(
			() => findingsOf(config.uri),
			(all) => all.length === 1,
			'the mistake',
		);
		expect(finding?.range).to.deep.equal(new vscode.Range(1, 2, 1, 6));
		expect(finding?.message).to.equal(await sayCode('unknown-key-suggest', 'tpyo', 'typo'));
		await fix(config, new vscode.Range(1, 3, 1, 3), await say('Change to “{0}”', 'typo'));
		expect(config.getText()).to.equal('rules:\n  typo: off\n');
		await until(
			() => findingsOf(config.uri),
			(all) => all.length === 0,
			'no mistake',
		);
		await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '  entry'));
		editor.selection = new vscode.Selection(2, 7, 2, 7);
		expect((await completionsAt(editor)).map(labelOf)).to.include('entry-name');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('where a fix turns a rule off for everybody, and keeps comments', async () => {
		const before = '# ours\nwords:\n  - Foo # why\n';
		const { document } = await openReadme(`${WRONG}\n`, 'README.md', { [CONFIG]: before });
		await rules(document.uri, 'initiative-name');
		await fix(document, new vscode.Range(0, 0, 0, 0), await say('Turn off “{0}” in {1}', 'initiative-name', CONFIG));
		await rules(document.uri);
		expect(await read(configOf(document))).to.equal(`${before}rules:\n  initiative-name: off\n`);
	});

	it('and a fix creates it', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		const uri = folder && vscode.Uri.joinPath(folder.uri, CONFIG);
		const { document } = await openReadme(`${WRONG}\n`);
		await rules(document.uri, 'initiative-name');
		try {
			await fix(document, new vscode.Range(0, 0, 0, 0), await say('Turn off “{0}” in {1}', 'initiative-name', CONFIG));
			await rules(document.uri);
			expect(uri && (await read(uri))).to.equal('rules:\n  initiative-name: off\n');
		} finally {
			if (uri) {
				await vscode.workspace.fs.delete(uri);
			}
		}
		await rules(document.uri, 'initiative-name');
	});

	it('and change a setting that a person already has', async () => {
		const { document } = await openReadme(`${WRONG}\n`);
		const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
		try {
			await configuration().update(ruleKey('initiative-name'), 'error', vscode.ConfigurationTarget.Global);
			await rules(document.uri, 'initiative-name');
			await fix(document, new vscode.Range(0, 0, 0, 0), await say('Turn off “{0}” in my settings', 'initiative-name'));
			await rules(document.uri);
			expect(configuration().inspect(ruleKey('initiative-name'))?.globalValue).to.equal('off');
		} finally {
			await configuration().update(ruleKey('initiative-name'), undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('and all that is certain is corrected on saving', async () => {
		const key = 'editor.codeActionsOnSave';
		const { Global } = vscode.ConfigurationTarget;
		const text = `# A\n\n${WRONG} [[${WRONG}]]\n\nImplemenation\n`;
		const editor = await openReadme(text, 'README.md', { [CONFIG]: 'words: [nothing]\n' });
		const { document } = editor;
		await rules(document.uri, 'initiative-name', 'initiative-name', 'typo');
		const offered = await fixesAt(document, new vscode.Range(2, 3, 2, 3));
		expect(offered.map(({ title }) => title)).to.not.include(await say('Make all certain corrections'));
		try {
			await vscode.workspace.getConfiguration().update(key, { 'source.fixAll.mii': 'explicit' }, Global);
			await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), 'more\n'));
			await vscode.commands.executeCommand('workbench.action.files.save');
			const after = `# A\n\n${RIGHT} [[${WRONG}]]\n\nImplementation\nmore\n`;
			await until(
				() => document.getText(),
				(now) => now === after,
				'the corrected text',
			);
			expect(await read(document.uri)).to.equal(after);
		} finally {
			await vscode.workspace.getConfiguration().update(key, undefined, Global);
		}
	});

	it('and look at the same files as the command line, until they are gone', async () => {
		const { document } = await openReadme('text\n', 'README.md', {
			'.gitignore': 'out/\n',
			[CONFIG]: 'exclude: [old]\n',
			'out/a.md': `${WRONG}\n`,
			'old/b.md': `${WRONG}\n`,
			'UP.MD': `${WRONG}\n`,
			'sub/deep/c.md': `${WRONG}\n`,
			'd.md': `${WRONG}\n`,
		});
		const at = (name: string): vscode.Uri => vscode.Uri.joinPath(document.uri, '..', name);
		await write(at('latin.md'), new Uint8Array([0x42, 0xfc, 0x63]));
		await write(at('utf16.md'), new Uint8Array([0xff, 0xfe, 0x42, 0]));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand(COMMANDS.checkResource, at('.'));
		await rules(at('UP.MD'), 'initiative-name');
		const [latin] = await rules(at('latin.md'), 'not-checked');
		expect(latin?.message).to.equal(await sayCode('rule-not-checked-not-utf-8'));
		await rules(at('utf16.md'), 'not-checked');
		expect([at('out/a.md'), at('old/b.md')].flatMap(findingsOf)).to.deep.equal([]);
		// As another program would: VS Code hears of the folder only.
		await vscode.workspace.fs.delete(at('sub'), { recursive: true });
		await rules(at('sub/deep/c.md'));
		await write(at('.gitignore'), 'out/\nd.md\n');
		await vscode.commands.executeCommand(COMMANDS.checkResource, at('.'));
		await rules(at('d.md'));
		await rules(at('UP.MD'), 'initiative-name');
	});
});
