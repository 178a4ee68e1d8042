import { expect } from 'chai';
import * as vscode from 'vscode';
import { SETUP_SENTENCES } from '../../src/core/setup/setupSentences';
import { COMMANDS, EXTENSION_ID, SCHEMES } from '../../src/ids';
import { until } from '../support/until';
import { running, say } from './checkSupport';
import { type PersonAtDesk, pressEnter, pressEscape, usePersonAtDesk } from './personAtDesk';

const PATHS = {
	workflow: '.github/workflows/mii.yml',
	recommendation: '.vscode/extensions.json',
	config: '.mii/config.yaml',
	hook: '.pre-commit-config.yaml',
} as const;

describe('mii.setUpRepository', () => {
	let person: PersonAtDesk;
	const folder = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);
	const textOf = async (path: string): Promise<string | undefined> => {
		try {
			return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
		} catch {
			return undefined;
		}
	};
	/** Writes a file and waits until VS Code has its text, also where another suite has left it open. */
	const write = async (path: string, text: string): Promise<void> => {
		await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
		await until(
			async () => (await vscode.workspace.openTextDocument(at(path))).getText(),
			(read) => read === text,
			path,
		);
	};
	let readme: string | undefined;

	before(async () => {
		await running();
		readme = await textOf('README.md');
	});
	usePersonAtDesk((one) => {
		person = one;
	});
	afterEach(async () => {
		for (const path of ['.github', '.vscode', '.mii', PATHS.hook]) {
			await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
		}
		await write('README.md', readme ?? '');
	});

	it('says what is there, offers what is missing, shows all changes, and writes them', async () => {
		const own = `{\n\t// Ours\n\t"recommendations": ["a.b"]\n}\n`;
		await write(PATHS.recommendation, own);
		await write(PATHS.config, 'rules:\n  missing-funding: off\n');
		await write('README.md', '# Tool\n\nA tool of the Medizininformatik-Initiative.\n\n## Licence\n\nApache-2.0\n');
		const run = vscode.commands.executeCommand(COMMANDS.setUpRepository);
		const picker = await person.picker(1);
		const row = async (name: string) => {
			const label = await say(name);
			return picker.items.find((item) => item.label === label);
		};
		const config = await row(SETUP_SENTENCES['config-name']);
		expect(config?.description).to.equal(await say('{0}: already there', PATHS.config));
		expect(picker.selectedItems).not.to.include(config);
		expect((await row(SETUP_SENTENCES['workflow-name']))?.description).to.equal(PATHS.workflow);
		// Parts that exist cannot be ticked.
		const ticked = picker.selectedItems;
		picker.selectedItems = [...picker.items];
		await until(
			() => picker.selectedItems.length,
			(count) => count === ticked.length,
			'ticks',
		);
		const readmeRows = picker.items.filter(({ label }) => label.startsWith('README: '));
		expect(readmeRows).to.have.length(3);
		expect(readmeRows.filter((item) => ticked.includes(item))).to.have.length(1);
		await pressEnter();

		const second = await person.picker(2);
		expect(second.items.map(({ label }) => label)).to.deep.equal([
			await say('Write These Files'),
			await say('Choose Again'),
		]);
		expect(second.items[0]?.detail).to.equal(
			[PATHS.workflow, PATHS.recommendation, PATHS.hook, 'README.md'].join(', '),
		);
		const shown = vscode.window.tabGroups.activeTabGroup.activeTab;
		expect(shown).not.to.equal(undefined);
		const preview = await vscode.workspace.openTextDocument(
			vscode.Uri.from({ scheme: SCHEMES.setup, path: at(PATHS.recommendation).path }),
		);
		const after = own.replace('"a.b"', `"a.b", "${EXTENSION_ID}"`);
		expect(preview.getText()).to.equal(after);
		expect(await textOf(PATHS.recommendation)).to.equal(own);
		expect(await textOf(PATHS.workflow)).to.equal(undefined);
		await pressEnter();
		await run;

		expect((await person.notification(1)).message).to.equal(
			await say('Files written: {0}. Undo in one of them takes all of it back.', '4'),
		);
		await until(
			() => textOf(PATHS.recommendation),
			(text) => text === after,
			'the recommendation on the disk',
		);
		expect(await textOf(PATHS.workflow)).to.include('/.github/workflows/check.yml@v');
		expect(await textOf(PATHS.hook)).to.include('- id: mii-check');
		await until(
			() => textOf('README.md'),
			(text) => text?.includes('<!-- mii:begin contact') === true && text.endsWith('Apache-2.0\n'),
			'the README on the disk',
		);
		expect(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)).not.to.include(shown);

		await vscode.commands.executeCommand(COMMANDS.setUpRepository);
		expect((await person.notification(2)).message).to.equal(await say('Nothing is missing.'));
	});

	it('goes back to the choice, and writes nothing when the person leaves', async () => {
		const run = vscode.commands.executeCommand(COMMANDS.setUpRepository);
		const picker = await person.picker(1);
		const label = await say(SETUP_SENTENCES['hook-name']);
		const one = picker.items.filter((item) => item.label === label);
		// VS Code tells the ticks that it shows, first those of the beginning.
		const ticked = new Promise((resolve) => picker.onDidChangeSelection((now) => now.length === 1 && resolve(now)));
		picker.selectedItems = one;
		await ticked;
		await pressEnter();
		expect((await person.picker(2)).items[0]?.detail).to.equal(PATHS.hook);
		await vscode.commands.executeCommand('workbench.action.quickInputBack');
		const again = await person.picker(1);
		expect(again.selectedItems.map((item) => item.label)).to.deep.equal([label]);
		await pressEscape();
		await run;
		expect(await textOf(PATHS.hook)).to.equal(undefined);
		expect(person.notifications).to.deep.equal([]);
	});

	it('explains why nothing is written into a read-only folder', async () => {
		person.replace(vscode.workspace, 'fs', { ...vscode.workspace.fs, isWritableFileSystem: () => false });
		await vscode.commands.executeCommand(COMMANDS.setUpRepository);
		expect((await person.notification(1)).message).to.equal(
			await say('This folder is read-only, so nothing can be added to it.'),
		);
	});

	it('explains that a folder must be trusted first, and leads there', async () => {
		person.replace(vscode.workspace, 'isTrusted', false);
		await vscode.commands.executeCommand(COMMANDS.setUpRepository);
		const { message, buttons } = await person.notification(1);
		expect([message, ...buttons]).to.deep.equal([
			await say('This folder is not trusted yet, so its files are neither read nor written.'),
			await say('Manage Trust'),
		]);
	});

	it('writes nothing at all where another program has written meanwhile', async () => {
		const run = vscode.commands.executeCommand(COMMANDS.setUpRepository);
		await person.picker(1);
		await pressEnter();
		await person.picker(2);
		await write(PATHS.hook, 'repos: []\n');
		await pressEnter();
		await run;
		expect((await person.notification(1)).message).to.equal(
			await say('MII Contributor: {0}', await say('The document has changed meanwhile. Please try again.')),
		);
		expect(await textOf(PATHS.hook)).to.equal('repos: []\n');
		expect(await textOf('README.md')).to.equal(readme);
	});
});
