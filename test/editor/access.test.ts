import { expect } from 'chai';
import * as vscode from 'vscode';
import { accessMail } from '../../src/core/access/accessMail';
import { type Mail, mailtoUri } from '../../src/core/access/mailto';
import { webMailUrl } from '../../src/core/access/webMail';
import type { Language } from '../../src/core/language';
import { teamSlug } from '../../src/core/registry/links';
import type { Entry } from '../../src/core/registry/registry';
import { COMMANDS, LATER_COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { configure } from './configure';
import { nameOfLanguage } from './nameOfLanguage';
import { PersonAtDesk } from './personAtDesk';

const registry = bundledRegistry();
const teams = [...registry.entries.values()].filter((entry) => teamSlug(entry) !== undefined);
const AWKWARD = 'A & B # C ? D % E + F = G ü € 😀 "quoted" \'single\' <x>';

describe('mii.requestAccess', () => {
	let desk: PersonAtDesk;
	const names = { accessName: AWKWARD, accessInstitution: 'Charité', accessGithubUser: 'octo-cat' };
	const known = { name: AWKWARD, institution: 'Charité', githubUser: 'octo-cat' };

	before(() => configure(names));
	beforeEach(() => {
		desk = new PersonAtDesk();
	});
	afterEach(() => desk.leave());
	after(() => configure({ accessName: undefined, accessInstitution: undefined, accessGithubUser: undefined }));

	/** The mail that is expected: in German, whatever VS Code speaks. */
	function mailFor(asked: readonly Entry[] = [], reason?: string, language: Language = 'de'): Mail {
		return accessMail(registry, { ...known, reason, teams: asked }, language);
	}

	it('hands the mail program exactly the address that was built', async () => {
		await vscode.commands.executeCommand(COMMANDS.requestAccess);
		expect(desk.opened).to.deep.equal([mailtoUri(mailFor())]);
	});

	it('names the team it was started from, and every selected one once', async () => {
		const [first, second] = teams;
		if (!first || !second) {
			throw new Error('The registry has lost its teams.');
		}
		const row = { entry: first.id };
		await vscode.commands.executeCommand(LATER_COMMANDS.requestTeamAccess, row);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, row, [row, { group: 'x' }, { entry: second.id }, row]);
		expect(desk.opened).to.deep.equal([mailtoUri(mailFor([first])), mailtoUri(mailFor([first, second]))]);
	});

	it('offers the other ways quietly, since nothing may have opened, and claims nothing', async () => {
		await vscode.commands.executeCommand(COMMANDS.requestAccess);
		const { message, buttons } = await desk.notification(1);
		expect(buttons).to.deep.equal([
			vscode.l10n.t('Copy One by One'),
			vscode.l10n.t('Show as Document'),
			vscode.l10n.t('More Ways…'),
		]);
		expect(message).to.equal(
			vscode.l10n.t('Send the email in your mail program. If none has opened, choose another way.'),
		);
	});

	it('says that this machine cannot, and offers the other ways, when handing over fails', async () => {
		desk.replace(vscode.env, 'openExternal', () => Promise.reject(new Error('no')));
		await vscode.commands.executeCommand(COMMANDS.requestAccess);
		const { message, buttons } = await desk.notification(1);
		expect(message).to.equal(vscode.l10n.t('This way does not work on this machine. Choose another way.'));
		expect(buttons).to.have.length(3);
	});

	it('puts a text on the clipboard that is too long for an address', async () => {
		const reason = 'ü'.repeat(400);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { reason });
		const expected = mailFor([], reason);
		expect(desk.opened).to.deep.equal([mailtoUri({ to: expected.to, subject: expected.subject })]);
		expect(await vscode.env.clipboard.readText()).to.equal(expected.body);
	});

	it('writes in the language that it is asked for, and in the one that was chosen in the list of all ways', async () => {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { language: 'en' });
		expect(desk.opened).to.deep.equal([mailtoUri(mailFor([], undefined, 'en'))]);
		const offered: (string | undefined)[] = [];
		desk.replace(vscode.window, 'showQuickPick', async (items: readonly vscode.QuickPickItem[]) => {
			const row = items.find(({ label }) => label === vscode.l10n.t('Write in {0}', nameOfLanguage('en')));
			offered.push(row?.detail);
			// The second time it is English already, so the first way is taken.
			return row ?? items[0];
		});
		try {
			desk.presses.push(vscode.l10n.t('More Ways…'));
			await vscode.commands.executeCommand(COMMANDS.requestAccess);
			await until(
				() => desk.opened.length,
				(now) => now === 3,
				'the English mail',
			);
			expect(offered).to.deep.equal([vscode.l10n.t('The email is in {0}.', nameOfLanguage('de')), undefined]);
			expect(desk.opened.slice(1)).to.deep.equal([mailtoUri(mailFor()), mailtoUri(mailFor([], undefined, 'en'))]);
			await vscode.commands.executeCommand(COMMANDS.requestAccess);
			expect(desk.opened[3]).to.equal(desk.opened[2]);
		} finally {
			await configure({ accessLanguage: undefined });
		}
	});

	it('copies address, subject, text and everything one by one, with nothing but Enter', async () => {
		const done = vscode.commands.executeCommand(COMMANDS.requestAccess, { method: 'copy' });
		const picker = await desk.picker();
		const expected = mailFor();
		const head = `${vscode.l10n.t('To: {0}', expected.to)}\n${vscode.l10n.t('Subject: {0}', expected.subject)}`;
		const texts = [expected.to, expected.subject, expected.body, `${head}\n\n${expected.body}`];
		for (const [index, text] of texts.entries()) {
			await vscode.env.clipboard.writeText('');
			await desk.choose(picker, index);
			await desk.clipboard(text);
		}
		picker.hide();
		await done;
		expect(desk.opened).to.deep.equal([]);
	});

	it('leads from copying to all ways', async () => {
		const offered: vscode.QuickPickItem[] = [];
		desk.replace(vscode.window, 'showQuickPick', async (items: readonly vscode.QuickPickItem[]) => {
			offered.push(...items);
			return items.find(({ label }) => label === vscode.l10n.t('Open in {0}', 'Gmail'));
		});
		const done = vscode.commands.executeCommand(COMMANDS.requestAccess, { method: 'copy' });
		await desk.choose(await desk.picker(), -1);
		await done;
		await desk.notification(1);
		expect(desk.opened).to.deep.equal([webMailUrl('gmail', mailFor())]);
		const isLocalDesktop = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
		const draft = offered.some(({ label }) => label === vscode.l10n.t('Save as Draft (.eml)'));
		expect(draft).to.equal(isLocalDesktop);
		expect(
			offered.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).every(({ detail }) => detail),
		).to.equal(true);
	});

	it('takes the way of the settings first, and the mail program where that way is not available', async () => {
		try {
			await configure({ accessMethod: 'outlook' });
			await vscode.commands.executeCommand(COMMANDS.requestAccess);
			await configure({ accessMethod: 'pigeon' });
			await vscode.commands.executeCommand(COMMANDS.requestAccess);
			const expected = mailFor();
			expect(desk.opened).to.deep.equal([webMailUrl('outlook', expected), mailtoUri(expected)]);
		} finally {
			await configure({ accessMethod: undefined });
		}
	});

	it('saves a draft on a local desktop, and nowhere else', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		const target = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), 'Entwurf ü.eml');
		desk.replace(vscode.window, 'showSaveDialog', async () => target);
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { method: 'eml' });
		if (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
			expect(desk.opened).to.deep.equal([target.toString()]);
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
			expect(text).to.include(`\r\nTo: ${registry.access.to}\r\nSubject: ${registry.access.subject}\r\n`);
			await vscode.workspace.fs.delete(target);
		} else {
			expect(desk.opened).to.deep.equal([mailtoUri(mailFor())]);
		}
	});
});
