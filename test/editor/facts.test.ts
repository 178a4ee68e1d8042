import { expect } from 'chai';
import * as vscode from 'vscode';
import { FACT_HINTS, IN_ADDRESSES } from '../../src/core/repository/repositoryFacts';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { say } from './checkSupport';
import { testRun } from './index.shared';
import { openReadme } from './readme';

const registry = bundledRegistry();
const module = registry.entries.get('kds-onkologie');
const guide = module?.links.find(({ kind }) => kind === 'guide')?.url;

const sushiConfig = `# A real one has a hundred lines more.
id: mii-ig-onkologie
packageId: ${module?.module?.package}
canonical: ${module?.module?.canonical}
name: MII_IG_Onkologie
title: MII IG Onkologie
version: 2027.0.0-ballot.1
fhirVersion: 4.0.1
license: CC0-1.0
dependencies:
  de.basisprofil.r4: 1.5.4 # comment
`;
const packageJson = JSON.stringify({
	name: module?.module?.package,
	version: '2027.0.0-ballot.1',
	license: 'CC0-1.0',
	fhirVersions: ['4.0.1'],
});
const gitConfig = `[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:${module?.repository}.git\n`;
const files = { 'sushi-config.yaml': sushiConfig, 'package.json': packageJson, '.git/config': gitConfig };

/** The text of an unknown fact in a README. */
function shown(key: keyof typeof FACT_HINTS): string {
	return IN_ADDRESSES.has(key) ? FACT_HINTS[key].en : `[${FACT_HINTS[key].en}]`;
}

async function insert(section: string, around: Readonly<Record<string, string>>): Promise<string> {
	const editor = await openReadme('', 'README.en.md', around);
	await vscode.commands.executeCommand(COMMANDS.insertSection, { section });
	return editor.document.getText();
}

describe('facts of the repository at hand', () => {
	it('fill the section of facts', async () => {
		const text = await insert('facts', files);
		expect(text).to.include(`\`${module?.module?.package}\``);
		expect(text).to.include(`\`${module?.module?.canonical}\``);
		expect(text).to.include('2027.0.0-ballot.1');
		expect(text).to.include('4.0.1');
		expect(text).to.include(`[MII IG Onkologie](${guide})`);
		for (const key of Object.keys(FACT_HINTS) as (keyof typeof FACT_HINTS)[]) {
			expect(text).to.not.include(shown(key));
		}
	});

	it('fill badges and licence', async () => {
		const page = module?.links.find(({ kind }) => kind === 'package')?.url;
		expect(await insert('badges', files)).to.include(
			`(https://img.shields.io/badge/Package-Simplifier-blue)](${page})`,
		);
		expect(await insert('licence', files)).to.include('CC0-1.0');
	});

	it('become tab stops in an empty folder: the cursor is at the first', async () => {
		const editor = await openReadme('', 'README.en.md');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
		expect(editor.document.getText(editor.selection)).to.equal(FACT_HINTS.repository.en);
		const stops: string[] = [];
		for (let step = 0; step < 7; step++) {
			stops.push(editor.document.getText(editor.selection));
			await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
		}
		const expected = ['repository', 'package', 'canonical', 'version', 'fhir', 'title', 'guide'] as const;
		expect(stops).to.deep.equal(expected.map(shown));
	});

	it('are those of the nearest project, not of one above it', async () => {
		const packageJson = JSON.stringify({ name: 'tool', license: 'MIT' });
		const editor = await openReadme('', 'app/README.en.md', { ...files, 'app/package.json': packageJson });
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'licence' });
		expect(editor.document.getText()).to.include('MIT');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
		expect(editor.document.getText()).to.include(`**Version:** ${shown('version')}`);
	});

	it('are read from the folders above the README too', async () => {
		const editor = await openReadme('', 'docs/README.en.md', files);
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
		expect(editor.document.getText()).to.include(module?.module?.package);
	});

	it('on which two files disagree are open, and both places are named', async () => {
		const other = packageJson.replace('2027.0.0-ballot.1', '2026.0.3');
		const { document } = await openReadme('', 'README.en.md', { ...files, 'package.json': other });
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts', living: true });
		expect(document.getText()).to.include(`**Version:** ${shown('version')}`);
		const message = await say(
			'The section “{0}” has an open answer, because two files disagree: {1} is “{3}” in {2} and “{5}” in {4}',
			'facts',
			'Version',
			'sushi-config.yaml:7',
			'2027.0.0-ballot.1',
			'package.json:1',
			'2026.0.3',
		);
		await until(
			() => vscode.languages.getDiagnostics(document.uri).map((diagnostic) => diagnostic.message),
			(messages) => messages.includes(message),
			message,
		);
	});

	it('follow a change of the file', async () => {
		const editor = await openReadme('', 'README.en.md', { 'sushi-config.yaml': sushiConfig });
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
		await vscode.commands.executeCommand('undo');
		const config = await vscode.workspace.openTextDocument(
			vscode.Uri.joinPath(editor.document.uri, '..', 'sushi-config.yaml'),
		);
		const edit = new vscode.WorkspaceEdit();
		const at = config.getText().indexOf('2027.0.0-ballot.1');
		edit.replace(config.uri, new vscode.Range(config.positionAt(at), config.positionAt(at + 17)), '2027.0.0');
		await vscode.workspace.applyEdit(edit);
		await config.save();
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
		expect(editor.document.getText()).to.match(/2027\.0\.0 \(/);
	});
});

/** The part of the API of VS Code's Git extension that is used here. */
interface GitApi {
	init(root: vscode.Uri): Promise<{ addRemote(name: string, url: string): Promise<void> } | null>;
}

describe('the remote that the Git extension knows', () => {
	it('counts as soon as it is there, without reading a file', async function () {
		const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
		if (!git) {
			// It does not run in a web worker, where `.git/config` is read instead.
			expect((await testRun()).host).to.equal('worker');
			return this.skip();
		}
		const editor = await openReadme('', 'README.en.md');
		const api = (await git.activate()).getAPI(1);
		const repository = await api.init(vscode.Uri.joinPath(editor.document.uri, '..'));
		const facts = async (): Promise<string> => {
			await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'facts' });
			const text = editor.document.getText();
			await vscode.commands.executeCommand('undo');
			return text;
		};
		expect(await facts()).to.not.include(module?.repository);
		// The files were read a moment ago and have been kept: what comes now is the extension's own.
		await repository?.addRemote('origin', `https://github.com/${module?.repository}.git`);
		expect(await facts()).to.include(`\`${module?.repository}\``);
		expect(editor.document.getText()).to.equal('');
	});
});

describe('mii.insertSection where a section belongs', () => {
	it('keeps the order of the catalogue, with blank lines around, and undo restores the bytes', async () => {
		const before = '# T\r\n\r\n## Overview\r\n\r\nx\r\n\r\n## Funding\r\n\r\nz\r\n';
		const editor = await openReadme(before, 'README.en.md');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'citation', place: 'fitting' });
		expect(editor.document.getText()).to.match(/z\r\n\r\n## Citation\r\n/);
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'contact', place: 'fitting' });
		expect(editor.document.getText()).to.match(/x\r\n\r\n## Contact and help\r\n[\s\S]+\r\n\r\n## Funding/);
		expect(editor.document.getText()).to.not.match(/(\r\n){3}|(?<!\r)\n/);
		await vscode.commands.executeCommand('undo');
		expect(editor.document.getText()).to.equal(before);
	});
});
