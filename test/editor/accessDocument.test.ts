import { expect } from 'chai';
import * as vscode from 'vscode';
import { accessMail } from '../../src/core/access/accessMail';
import { mailtoUri } from '../../src/core/access/mailto';
import { COMMANDS, LATER_COMMANDS, SCHEMES } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { configure } from './configure';
import { nameOfLanguage } from './nameOfLanguage';
import { PersonAtDesk, pressEnter } from './personAtDesk';

const registry = bundledRegistry();
const { to, subject } = registry.access;
const german = accessMail(registry, { name: 'Ada', githubUser: 'octo-cat', teams: [] }, 'de');
const english = accessMail(registry, { name: 'Ada', githubUser: 'octo-cat', teams: [] }, 'en');

describe('the access mail as a document', () => {
	let desk: PersonAtDesk;

	beforeEach(async () => {
		await configure({ accessName: 'Ada', accessGithubUser: 'octo-cat' });
		desk = new PersonAtDesk();
		desk.replace(vscode.authentication, 'getSession', async () => undefined);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: true });
	});
	afterEach(async () => {
		desk.leave();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await configure({
			accessName: undefined,
			accessInstitution: undefined,
			accessConsortium: undefined,
			accessGithubUser: undefined,
			accessLanguage: undefined,
		});
	});

	it('has head and text, and its first line to complete is selected', () => {
		const { document, selection } = editor();
		const text = document.getText();
		expect(text.split('\n').slice(0, 2)).to.deep.equal([
			vscode.l10n.t('To: {0}', to),
			vscode.l10n.t('Subject: {0}', subject),
		]);
		expect(bodyOf(document)).to.equal(german.body);
		expect(document.getText(selection)).to.equal('[bitte ergänzen]');
		expect(document.lineAt(selection.start).text).to.match(/^Einrichtung: /);
		expect(desk.notifications).to.deep.equal([]);
	});

	it('has its next steps above it, as long as it is open', async () => {
		const steps = await lenses();
		const [recipient, body] = [0, 3].map((line) => steps.filter(({ range }) => range.start.line === line));
		expect(recipient?.map(({ command }) => command?.title)).to.deep.equal([
			vscode.l10n.t('Open in Mail Program'),
			vscode.l10n.t('Copy One by One'),
			vscode.l10n.t('More Ways…'),
		]);
		expect(body?.map(({ command }) => command?.title)).to.deep.equal([
			vscode.l10n.t('Next Line to Complete ({0})', 4),
			vscode.l10n.t('Edit Access Profile'),
			vscode.l10n.t('Write in {0}', nameOfLanguage('en')),
		]);
	});

	it('hands over what was completed there, and keeps recipient and subject', async () => {
		await editor().edit((edit) => {
			edit.insert(new vscode.Position(0, 0), 'x@example.org ');
			edit.insert(editor().document.lineAt(editor().document.lineCount - 1).range.end, 'More.');
		});
		await take(vscode.l10n.t('Open in Mail Program'));
		expect(desk.opened).to.deep.equal([mailtoUri({ ...german, body: `${german.body}More.` })]);
		// The document is there already.
		const { buttons } = await desk.notification(1);
		expect(buttons).to.deep.equal([vscode.l10n.t('Copy One by One'), vscode.l10n.t('More Ways…')]);
	});

	it('is shown as it was left when the same is asked for again', async () => {
		await append('More.');
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: true });
		expect(bodyOf(editor().document)).to.equal(`${german.body}More.`);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: true, reason: 'Another' });
		expect(bodyOf(editor().document)).to.include('Grund: Another');
	});

	it('leads from one line to complete to the next, and round', async () => {
		const visited = [];
		for (let step = 0; step < 4; step += 1) {
			await vscode.commands.executeCommand(LATER_COMMANDS.nextOpenLine);
			const { document, selection } = editor();
			visited.push(document.lineAt(selection.start).text.replace(/:.*/, ''));
		}
		expect(visited).to.deep.equal(['Konsortium oder Projekt', 'Gewünschtes Team', 'Grund', 'Einrichtung']);
	});

	it('makes room for the other language where nobody has written, which is remembered', async () => {
		await take(vscode.l10n.t('Write in {0}', nameOfLanguage('en')));
		await until(
			() => mails().length,
			(now) => now === 1,
			'the German mail to close',
		);
		expect(bodyOf(editor().document)).to.equal(english.body);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { method: 'mailto' });
		expect(desk.opened).to.deep.equal([mailtoUri(english)]);
		await take(vscode.l10n.t('Write in {0}', nameOfLanguage('de')));
		expect(bodyOf(editor().document)).to.equal(german.body);
	});

	it('keeps what a person wrote beside the other language', async () => {
		await append('More.');
		await take(vscode.l10n.t('Write in {0}', nameOfLanguage('en')));
		expect(bodyOf(editor().document)).to.equal(english.body);
		await until(
			() => mails().length,
			(now) => now === 2,
			'both mails',
		);
		await take(vscode.l10n.t('Write in {0}', nameOfLanguage('de')));
		expect(bodyOf(editor().document)).to.equal(`${german.body}More.`);
	});

	for (const written of ['', 'More.']) {
		it(`takes in an edited profile ${written ? 'beside what a person wrote' : 'and is as if it had been known'}`, async () => {
			if (written) {
				await append(written);
			}
			const before = editor().document.getText();
			const done = take(vscode.l10n.t('Edit Access Profile'));
			await desk.input(1);
			await pressEnter();
			await desk.answer(await desk.picker(2), 'Qqzzxx Institut');
			await desk.choose(await desk.picker(3), 0);
			await desk.input(4);
			await pressEnter();
			await desk.picker(5);
			await pressEnter();
			await done;
			const { document } = editor();
			expect(bodyOf(document)).to.equal(
				german.body.replace('Einrichtung: [bitte ergänzen]', 'Einrichtung: Qqzzxx Institut') + written,
			);
			expect(desk.notifications).to.deep.equal([]);
			await vscode.commands.executeCommand('undo');
			expect(document.getText()).to.equal(before);
		});
	}

	it('asks for no saving, and is there again when it is opened again', async () => {
		const { uri } = editor().document;
		await append('More.');
		await until(
			() => editor().document.isDirty,
			(now) => !now,
			'VS Code to save it by itself',
		);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		expect(mails()).to.deep.equal([]);
		const bytes = await vscode.workspace.fs.readFile(uri);
		expect(new TextDecoder().decode(bytes).endsWith('More.')).to.equal(true);
	});

	function editor(): vscode.TextEditor {
		const active = vscode.window.activeTextEditor;
		if (active?.document.uri.scheme !== SCHEMES.mail) {
			throw new Error('The mail is not in the active editor.');
		}
		return active;
	}

	function bodyOf(document: vscode.TextDocument): string {
		return document.getText().split('\n').slice(3).join('\n');
	}

	async function append(text: string): Promise<void> {
		const { document } = editor();
		await editor().edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, text));
	}

	function lenses(): Thenable<readonly vscode.CodeLens[]> {
		return vscode.commands.executeCommand('vscode.executeCodeLensProvider', editor().document.uri);
	}

	/** Clicks a step above the mail. */
	async function take(title: string): Promise<void> {
		const command = (await lenses()).find((lens) => lens.command?.title === title)?.command;
		if (!command) {
			throw new Error(`There is no step ${title}.`);
		}
		await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
	}

	function mails(): readonly vscode.Tab[] {
		return vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === SCHEMES.mail);
	}
});
