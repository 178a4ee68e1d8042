import { expect } from 'chai';
import * as vscode from 'vscode';
import { changeFiles } from '../../src/host/readme/changeFiles';
import { RepositoryFactsReader } from '../../src/host/readme/repositoryFactsReader';
import { readSource } from '../../src/host/readme/textSource';
import { LinkedPlaces } from '../../src/host/registry/linkedPlaces';
import { readOverlay } from '../../src/host/registry/readOverlay';
import { readRegularFile } from '../../src/host/registry/regularFile';
import { COMMANDS, PRIVATE_COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { running, say } from './checkSupport';
import { deleteOverlay, explain, saveOverlay } from './overlaySupport';
import { PersonAtDesk } from './personAtDesk';
import { completionsAt, labelOf, openReadme } from './readme';

const { File, Directory, SymbolicLink, Unknown } = vscode.FileType;
const SCHEME = 'hostile';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/repo' });

/** The files of a hostile repository: their kind, the size that they claim, and their text; one without a text never ends. */
const FILES: Readonly<Record<string, { readonly type: number; readonly size?: number; readonly text?: string }>> = {
	'/repo': { type: Directory | SymbolicLink },
	'/repo/README.md': { type: File, text: '# A' },
	'/repo/device.md': { type: Unknown },
	'/repo/linked-device.md': { type: Unknown | SymbolicLink },
	'/repo/large.md': { type: File, size: 2_000_000 },
	'/repo/grown.md': { type: File, size: 1, text: 'x'.repeat(2_000_000) },
	'/repo/folder.md': { type: Directory },
	'/repo/linked.md': { type: File | SymbolicLink, text: '# B' },
	'/repo/docs': { type: Directory | SymbolicLink },
	'/repo/docs/deep': { type: Directory },
	'/repo/docs/deep/secret.md': { type: File, text: '# C' },
	'/repo/own': { type: Directory },
	'/repo/own/guide.md': { type: File, text: '# D' },
	'/repo/.git': { type: File, text: 'gitdir: //server/share/repo/.git/worktrees/x' },
	'/repo/sushi-config.yaml': { type: Unknown },
	'/repo/package.json': { type: Unknown | SymbolicLink },
};

const provider: vscode.FileSystemProvider = {
	onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
	watch: () => new vscode.Disposable(() => undefined),
	stat: ({ path }) => {
		const file = FILES[path];
		if (!file) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		return { type: file.type, size: file.size ?? file.text?.length ?? 0, ctime: 0, mtime: 0 };
	},
	readFile: ({ path }) => {
		const text = FILES[path]?.text;
		return text === undefined ? new Promise<Uint8Array>(() => undefined) : new TextEncoder().encode(text);
	},
	readDirectory: () => [],
	createDirectory: () => undefined,
	writeFile: () => undefined,
	delete: () => undefined,
	rename: () => undefined,
};

function at(path: string): vscode.Uri {
	return vscode.Uri.joinPath(ROOT, path);
}

describe('a hostile repository', () => {
	let files: vscode.Disposable;
	before(async () => {
		await running();
		files = vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true });
	});
	after(() => files.dispose());

	it('has only regular files read, up to a bound', async () => {
		const kinds = ['README.md', 'device.md', 'linked-device.md', 'large.md', 'grown.md', 'folder.md'].map(
			async (path) => (await readRegularFile(at(path), 1_000_000)).kind,
		);
		expect(await Promise.all(kinds)).to.deep.equal([
			'bytes',
			'irregular',
			'irregular',
			'too-large',
			'too-large',
			'irregular',
		]);
	});

	it('is read without waiting for a device, as Markdown, as an overlay and for facts', async () => {
		expect(await readSource(at('device.md'))).to.equal('unreadable');
		expect((await readOverlay(at('device.md'))).kind).to.equal('unreadable');
		const reader = new RepositoryFactsReader();
		try {
			const document = { uri: at('README.md'), isUntitled: false };
			expect(await reader.read(bundledRegistry(), document)).not.to.have.any.keys('repository', 'title', 'package');
		} finally {
			reader.dispose();
		}
	});

	it('has its links found, but not the one to itself', async () => {
		const links = new LinkedPlaces(ROOT);
		const found: boolean[] = [];
		for (const path of ['README.md', 'own/guide.md', 'linked.md', 'docs', 'docs/deep/secret.md', 'docs/new/a.md']) {
			found.push(await links.has(at(path)));
		}
		expect(found).to.deep.equal([false, false, true, true, true, true]);
	});

	it('has no link in a message', async () => {
		const person = new PersonAtDesk();
		try {
			const name = 'this team. [Request access here](command:workbench.action.terminal.new)';
			await saveOverlay(`entries: { evil-one: { group: consortia, name: ${JSON.stringify(name)} } }\n`);
			await vscode.commands.executeCommand(COMMANDS.reloadRegistry);
			const run = vscode.commands.executeCommand(COMMANDS.openEntry, { entry: 'evil-one' });
			const { message } = await person.notification(1);
			await run;
			expect(message).to.include('Request access here');
			expect(message).not.to.include('](');
		} finally {
			person.leave();
			await deleteOverlay();
		}
	});

	it('has no link and no icon in the status and in completions', async () => {
		const name = '$(verified) Evil https://beacon.invalid/x b@beacon.invalid';
		try {
			await saveOverlay(
				`entries: { evil-one: { group: consortia, name: ${JSON.stringify(name)}, aliases: [Evilone] } }\n`,
			);
			await vscode.commands.executeCommand(COMMANDS.reloadRegistry);
			const page = await vscode.commands.executeCommand<string>('markdown.api.render', (await explain()).getText());
			expect(page).to.include('Evil');
			expect(page).not.to.include('href="https://beacon').and.not.to.include('href="mailto:b@');
			const labels = (await completionsAt(await openReadme('# A\n\n@Evilone'), '@')).map(labelOf);
			expect(labels.filter((label) => label.includes('Evil'))).to.have.length(1);
			expect(labels.join(' ')).not.to.include('$(');
		} finally {
			await deleteOverlay();
		}
	});

	it('has no file changed or made by whoever calls the command of a quick fix', async () => {
		const { document } = await openReadme('# A\n', 'README.md');
		const edits = [{ start: 0, end: 0, text: 'Evil' }];
		const made = vscode.Uri.joinPath(document.uri, '..', 'evil.sh');
		for (const change of [{ uri: document.uri, text: '# A\n', edits }, { uri: made, edits }, undefined, [made]]) {
			await vscode.commands.executeCommand(PRIVATE_COMMANDS.changeFile, change);
		}
		expect(document.getText()).to.equal('# A\n');
		const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(document.uri, '..'))).map(
			([file]) => file,
		);
		expect(names).not.to.include('evil.sh');
	});

	it('is not written to through a link, outside of a workspace either', async () => {
		const change = { uri: at('linked.md'), text: '# B', edits: [{ start: 0, end: 0, text: 'Evil' }] };
		const failed = await changeFiles([change]).catch((error: Error) => error.message);
		expect(failed).to.equal(
			await say('{0} is a link. Nothing is written there.', vscode.workspace.asRelativePath(change.uri)),
		);
	});
});
