import { expect } from 'chai';
import * as vscode from 'vscode';
import { searchIndex } from '../../src/core/entries/search';
import { findSection, renderSection, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { EXTENSION_ID, TOOLS, type ToolId } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { running } from './checkSupport';
import { PersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';

const registry = bundledRegistry();

/** Asks a tool as a language model does, through VS Code. */
async function ask(tool: ToolId, input: object): Promise<Readonly<Record<string, unknown>>> {
	const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
	const [part] = content;
	if (!(part instanceof vscode.LanguageModelTextPart)) {
		throw new Error('The answer is no text.');
	}
	return JSON.parse(part.value);
}

describe('the tools for language models', () => {
	before(running);
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('are known to VS Code with their descriptions', () => {
		const known = vscode.lm.tools.map(({ name }) => name);
		expect(known).to.include.members(Object.values(TOOLS));
	});

	it('search the directory as the search does', async () => {
		const { count, results } = await ask(TOOLS.searchDirectory, { query: 'Uniklinik Köln' });
		const found = searchIndex(registry).search('Uniklinik Köln');
		expect(count).to.equal(found.length);
		const [first] = results as readonly { readonly id: string; readonly source: readonly string[] }[];
		const [expected] = found;
		expect(first?.id).to.equal(expected?.kind === 'entry' ? expected.entry.id : expected?.group.id);
		expect(first?.source).not.to.equal(undefined);
		expect(await ask(TOOLS.searchDirectory, { query: ' ' })).to.deep.equal({ query: ' ', count: 0, results: [] });
	});

	it('render a section in a language, and list the sections', async () => {
		const section = findSection(registry, 'consortia');
		const { markdown } = await ask(TOOLS.renderSection, { section: 'consortia', language: 'en' });
		expect(markdown).to.equal(section && toPlainText(renderSection(registry, section, 'en')));
		const { sections, meant } = await ask(TOOLS.renderSection, { section: 'consorta' });
		expect(meant).to.equal('consortia');
		expect(sections).to.have.length(sectionsOf(registry).length);
		const { toFillIn } = await ask(TOOLS.renderSection, { section: 'contact', language: 'de' });
		expect(toFillIn).to.have.length.greaterThan(0);
	});

	it('check the active document or a file of the workspace, and no other', async () => {
		const wrong = registry.initiative.misspellings[0] ?? '';
		const { document } = await openReadme(`# A\n\nDie ${wrong} fördert uns.\n`);
		const { file, findings } = await ask(TOOLS.checkReadme, {});
		expect(file).to.equal(vscode.workspace.asRelativePath(document.uri));
		const [finding] = (
			findings as readonly { readonly rule: string; readonly start: object; readonly fix: object }[]
		).filter(({ rule }) => rule === 'initiative-name');
		expect(finding?.start).to.deep.equal({ line: 3, column: 5 });
		expect(finding?.fix).not.to.equal(undefined);
		const named = await ask(TOOLS.checkReadme, { file: vscode.workspace.asRelativePath(document.uri) });
		expect(named).to.deep.equal({ file, findings });
		for (const outside of ['../../../etc/hostname.md', '/etc/hostname', 'no-such.md']) {
			expect(await ask(TOOLS.checkReadme, { file: outside })).to.have.property('error');
		}
	});

	it('read no file outside by a way through the workspace or a link, and without trust only what is open', async () => {
		const { document } = await openReadme('# A\n', 'README.md', { 'closed.md': '# B\n' });
		const closed = vscode.workspace.asRelativePath(vscode.Uri.joinPath(document.uri, '..', 'closed.md'));
		const open = vscode.workspace.asRelativePath(document.uri);
		const { path } = vscode.workspace.workspaceFolders?.[0]?.uri ?? document.uri;
		const up = path.replace(/[^/]+/g, '..');
		const own = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri.path ?? '';
		const outside = { error: 'There is no such file in the workspace.' };
		expect(await ask(TOOLS.checkReadme, { file: `${path}${up}${own}/README.md` })).to.deep.equal(outside);
		expect(await ask(TOOLS.checkReadme, { file: closed })).to.have.property('findings');
		const { fs } = vscode.workspace;
		const isClosed = (uri: vscode.Uri): boolean => vscode.workspace.asRelativePath(uri) === closed;
		const link = { type: vscode.FileType.File | vscode.FileType.SymbolicLink, size: 0, ctime: 0, mtime: 0 };
		const person = new PersonAtDesk();
		try {
			const stat = async (uri: vscode.Uri): Promise<vscode.FileStat> => (isClosed(uri) ? link : fs.stat(uri));
			person.replace(vscode.workspace, 'fs', { ...fs, stat });
			expect(await ask(TOOLS.checkReadme, { file: closed })).to.deep.equal(outside);
			person.replace(vscode.workspace, 'fs', fs);
			person.replace(vscode.workspace, 'isTrusted', false);
			expect(await ask(TOOLS.checkReadme, { file: closed })).to.deep.equal(outside);
			expect(await ask(TOOLS.checkReadme, { file: open })).to.have.property('findings');
		} finally {
			person.leave();
		}
	});

	it('come with a skill, whose file VS Code finds', async () => {
		const extension = vscode.extensions.getExtension(EXTENSION_ID);
		const [skill] = extension?.packageJSON.contributes.chatSkills ?? [];
		const uri = vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), skill.path);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		expect(text).to.match(/^---\nname: mii-readme\n/);
	});
});
