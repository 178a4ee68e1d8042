import { expect } from 'chai';
import * as vscode from 'vscode';
import { livingBlock } from '../../src/core/sections/living/livingBlock';
import { findSection } from '../../src/core/sections/sections';
import { COMMANDS, PRIVATE_COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { FILE_BEHIND_LINKS, LINKS } from '../support/links';
import { fixesAt, rules, running, say } from './checkSupport';
import { beside, openFhir } from './fhirSupport';
import { deleteOverlay, overlayUri } from './overlaySupport';
import { type PersonAtDesk, pressEnter, usePersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';

const section = findSection(bundledRegistry(), 'about');
const CURRENT = section ? livingBlock(bundledRegistry(), section, 'de') : '';
const EMPTY = '<!-- mii:begin about lang=de -->\n<!-- mii:end about -->';
const CONFIG = '.mii/config.yaml';

async function write(uri: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function read(uri: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}

/** The files that the editor writes while other programs write, too, where links lead out, and without trust. */
describe('a file that a command writes', () => {
	let person: PersonAtDesk;
	const trustFirst = (): Promise<string> =>
		say('This folder is not trusted yet, so its files are neither read nor written.');
	const changed = async (): Promise<string> =>
		say('MII Contributor: {0}', await say('The document has changed meanwhile. Please try again.'));
	const isLink = async (name: string): Promise<string> =>
		say('MII Contributor: {0}', await say('{0} is a link. Nothing is written there.', name));

	/** Lets the file system claim things of paths in the workspace that a test in a browser cannot make. */
	function claim(of: Readonly<Record<string, vscode.FileType>>): void {
		const { fs } = vscode.workspace;
		person.replace(vscode.workspace, 'fs', {
			...fs,
			stat: async (uri: vscode.Uri) => {
				const type = of[vscode.workspace.asRelativePath(uri)];
				if (type === 0) {
					throw vscode.FileSystemError.FileNotFound(uri);
				}
				return type === undefined ? fs.stat(uri) : { type, size: 0, ctime: 0, mtime: 0 };
			},
		});
	}

	before(running);
	usePersonAtDesk((one) => {
		person = one;
	});

	/** Runs the update of the workspace as far as its list. The README in the list is not open. */
	async function listOfUpdates(): Promise<{ readonly uri: vscode.Uri; readonly end: () => Promise<void> }> {
		const { document } = await openReadme(`# A\n\n${EMPTY}\n`);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const run = vscode.commands.executeCommand(COMMANDS.updateWorkspaceSections);
		const picker = await person.picker();
		const labels = picker.items.map(({ label }) => label);
		expect(labels).to.include(vscode.workspace.asRelativePath(document.uri));
		expect(labels.filter((label) => label.includes('out-'))).to.deep.equal([]);
		const end = async (): Promise<void> => {
			await pressEnter();
			await run;
		};
		return { uri: document.uri, end };
	}

	it('is never one behind a link that leads out of the folder', async function () {
		const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
		const [folder, file] = LINKS.map((name) => vscode.Uri.joinPath(root, name));
		if (!folder || !file || !(await exists(file))) {
			// A system where links are not for everybody.
			this.skip();
		}
		const { uri, end } = await listOfUpdates();
		await end();
		expect((await vscode.workspace.openTextDocument(uri)).getText()).to.equal(`# A\n\n${CURRENT}\n`);
		for (const outside of [file, vscode.Uri.joinPath(folder, FILE_BEHIND_LINKS)]) {
			expect((await vscode.workspace.openTextDocument(outside)).getText()).to.equal(`# A\n\n${EMPTY}\n`);
			expect(await read(outside)).to.equal(`# A\n\n${EMPTY}\n`);
		}
	});

	it('is left alone when it has become a link meanwhile', async () => {
		const { uri, end } = await listOfUpdates();
		const name = vscode.workspace.asRelativePath(uri);
		claim({ [name]: vscode.FileType.File | vscode.FileType.SymbolicLink });
		await end();
		expect((await person.notification(1)).message).to.equal(await isLink(name));
		expect((await vscode.workspace.openTextDocument(uri)).getText()).to.equal(`# A\n\n${EMPTY}\n`);
	});

	it('keeps what another program has saved meanwhile', async () => {
		const { uri, end } = await listOfUpdates();
		await write(uri, `# A\n\nMy sentence.\n\n${EMPTY}\n`);
		await end();
		expect((await person.notification(1)).message).to.equal(await changed());
		expect(await read(uri)).to.equal(`# A\n\nMy sentence.\n\n${EMPTY}\n`);
	});

	it('keeps what another program has saved, before VS Code knows of it', async () => {
		const { uri, end } = await listOfUpdates();
		const { fs } = vscode.workspace;
		const readFile = async (): Promise<Uint8Array> => new TextEncoder().encode('# Newer\n');
		person.replace(vscode.workspace, 'fs', { ...fs, readFile });
		await end();
		expect((await person.notification(1)).message).to.equal(await changed());
		expect((await vscode.workspace.openTextDocument(uri)).getText()).to.equal(`# A\n\n${EMPTY}\n`);
	});

	it('keeps what another program has saved, where a fix changes another file', async () => {
		const name = bundledRegistry().entries.get('kds-base')?.module?.package ?? '';
		const text = JSON.stringify({ name, version: '2026.1.1', fhirVersions: ['4.0.1'] });
		const sushi = `packageId: ${name}\nversion: 2026.1.0\n`;
		const { document } = await openFhir('sushi-config.yaml', sushi, { 'package.json': text });
		const [found] = await rules(document.uri, 'facts-differ');
		const other = beside(document, 'package.json');
		const offered = found ? await fixesAt(document, found.range) : [];
		const fix = offered.find(({ command }) => command?.command === PRIVATE_COMMANDS.changeFile);
		expect(fix, JSON.stringify(offered.map(({ title }) => title))).not.to.equal(undefined);
		await write(other, `${text}\n`);
		const run = async (): Promise<void> => {
			const { command, arguments: args = [] } = fix?.command ?? { command: '' };
			await vscode.commands.executeCommand(command, ...args);
		};
		await run();
		expect((await person.notification(1)).message).to.equal(await changed());
		expect(await read(other)).to.equal(`${text}\n`);
		await write(other, text);
		claim({ [vscode.workspace.asRelativePath(other)]: vscode.FileType.File | vscode.FileType.SymbolicLink });
		await run();
		expect((await person.notification(2)).message).to.equal(await isLink(vscode.workspace.asRelativePath(other)));
		expect(await read(other)).to.equal(text);
	});

	it('is the configuration as it is now, not as it was read', async () => {
		const { document } = await openReadme('Text\n', 'README.md', { [CONFIG]: 'words:\n  - a\n' });
		const config = vscode.Uri.joinPath(document.uri, '..', CONFIG);
		await vscode.commands.executeCommand(PRIVATE_COMMANDS.turnOffRule, 'typo', document.uri);
		await write(config, 'words:\n  - b\n');
		// VS Code would hear of the new text at some time.
		await vscode.commands.executeCommand('vscode.open', config);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await turnOff(document.uri);
		expect(await read(config)).to.equal('words:\n  - b\nrules:\n  funder-name: off\n');
	});

	async function turnOff(uri: vscode.Uri): Promise<void> {
		await vscode.commands.executeCommand(PRIVATE_COMMANDS.turnOffRule, 'funder-name', uri);
	}

	it('is no configuration of a folder without trust: a rule is turned off for the user', async () => {
		const { document } = await openReadme('Text\n', 'README.md', { [CONFIG]: 'words: [a]\n' });
		const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('mii.checks');
		person.replace(vscode.workspace, 'isTrusted', false);
		try {
			await turnOff(document.uri);
			expect(await read(vscode.Uri.joinPath(document.uri, '..', CONFIG))).to.equal('words: [a]\n');
			expect(settings().inspect('funderName')?.globalValue).to.equal('off');
		} finally {
			await settings().update('funderName', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	describe('as an overlay', () => {
		beforeEach(deleteOverlay);
		afterEach(deleteOverlay);

		it('is created once: the one of another program stays', async () => {
			await write(overlayUri(), 'entries: {}\n');
			claim({ '.mii/registry.yaml': 0 });
			await vscode.commands.executeCommand(COMMANDS.createOverlay);
			expect((await person.notification(1)).message).to.equal(await changed());
			expect(await read(overlayUri())).to.equal('entries: {}\n');
		});

		it('is not created behind a link', async () => {
			claim({ '.mii': vscode.FileType.Directory | vscode.FileType.SymbolicLink, '.mii/registry.yaml': 0 });
			await vscode.commands.executeCommand(COMMANDS.createOverlay);
			expect((await person.notification(1)).message).to.equal(await isLink('.mii/registry.yaml'));
			person.leave();
			expect(await exists(overlayUri())).to.equal(false);
		});

		it('is not created in a folder without trust', async () => {
			person.replace(vscode.workspace, 'isTrusted', false);
			await vscode.commands.executeCommand(COMMANDS.createOverlay);
			const { message, buttons } = await person.notification(1);
			expect([message, ...buttons]).to.deep.equal([await trustFirst(), await say('Manage Trust')]);
			expect(await exists(overlayUri())).to.equal(false);
		});

		it('takes no text of a section behind a link', async () => {
			const { document } = await openReadme(
				`# A\n\n${CURRENT.replace(/\n\n<!-- mii:end/, ' Von Hand.\n\n<!-- mii:end')}\n`,
			);
			claim({ '.mii': vscode.FileType.Directory | vscode.FileType.SymbolicLink });
			const target = { uri: document.uri, section: 'about', language: 'de' };
			await vscode.commands.executeCommand(PRIVATE_COMMANDS.keepEdit, target);
			expect((await person.notification(1)).buttons).to.deep.equal([await say('Make It Plain Text')]);
			person.leave();
			expect(await exists(overlayUri())).to.equal(false);
		});
	});

	it('is none in a folder without trust, where living sections are updated', async () => {
		const { document } = await openReadme(`# A\n\n${EMPTY}\n`);
		person.replace(vscode.workspace, 'isTrusted', false);
		for (const [index, command] of [COMMANDS.updateWorkspaceSections, COMMANDS.updateFolderSections].entries()) {
			await vscode.commands.executeCommand(command, document.uri);
			expect((await person.notification(index + 1)).message).to.equal(await trustFirst());
		}
		expect(document.getText()).to.equal(`# A\n\n${EMPTY}\n`);
	});

	it('is no README in a folder without trust: it is begun without a file', async () => {
		person.replace(vscode.workspace, 'isTrusted', false);
		person.replace(vscode.workspace, 'findFiles', async () => []);
		const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
		const readme = vscode.Uri.joinPath(root, 'README.md');
		const before = await read(readme);
		await vscode.workspace.fs.delete(readme);
		try {
			person.presses.push(await say('Create README'));
			await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'footer', language: 'de' });
			expect(vscode.window.activeTextEditor?.document.isUntitled).to.equal(true);
			expect(await exists(readme)).to.equal(false);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		} finally {
			await write(readme, before);
		}
	});
});
