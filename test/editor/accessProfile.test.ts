import { expect } from 'chai';
import * as vscode from 'vscode';
import { siteText } from '../../src/core/access/profile';
import { hasEnded } from '../../src/core/registry/registry';
import { COMMANDS, SETTINGS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { configure } from './configure';
import { testRun } from './index.shared';
import { PersonAtDesk, pressEnter, pressEscape } from './personAtDesk';

const registry = bundledRegistry();
const EMPTY = {
	accessName: undefined,
	accessInstitution: undefined,
	accessConsortium: undefined,
	accessGithubUser: undefined,
	accessMethod: undefined,
} as const;

function saved(): Readonly<Record<string, unknown>> {
	const values = (Object.keys(EMPTY) as (keyof typeof EMPTY)[]).map((name) => [
		name,
		vscode.workspace.getConfiguration().inspect(SETTINGS[name].key)?.globalValue,
	]);
	return Object.fromEntries(values);
}

const day = new Date().toISOString().slice(0, 10);

describe('mii.editAccessProfile', () => {
	let desk: PersonAtDesk;

	beforeEach(async () => {
		await configure(EMPTY);
		desk = new PersonAtDesk();
		// No test may depend on who is signed in.
		desk.replace(vscode.authentication, 'getSession', async (_: string, __: unknown, options: object) => {
			expect(options).to.deep.equal({ silent: true });
			return { account: { label: 'octo-cat' } };
		});
	});
	afterEach(async () => {
		desk.leave();
		await configure(EMPTY);
	});

	it('asks step by step, with a way back, and remembers', async () => {
		const { language } = await testRun();
		const site = registry.entries.get('site-ukhd');
		const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
		const name = await desk.input(1);
		expect(name.totalSteps).to.equal(5);
		expect(name.buttons).to.have.length(0);
		await desk.answer(name, 'Ada Lovelace');

		await desk.picker(2);
		await vscode.commands.executeCommand('workbench.action.quickInputBack');
		expect((await desk.input(1)).value).to.equal('Ada Lovelace');
		await pressEnter();

		const sites = await desk.picker(2);
		expect(sites.buttons).to.deep.equal([vscode.QuickInputButtons.Back]);
		const all = [...registry.entries.values()].filter((entry) => entry.site).length;
		expect(sites.items).to.have.length(all + 1);
		await desk.answer(sites, 'Uniklinik Heidelberg');

		// Hubs and projects are offered too, and the consortium of the site is ready for Enter.
		const consortia = await desk.picker(3);
		for (const group of ['hubs', 'projects']) {
			const current = registry.entriesBelow(group).find((entry) => !hasEnded(entry, day));
			expect(consortia.items.map(({ label }) => label)).to.include(current?.short[language]);
		}
		await until(
			() => consortia.activeItems[0]?.label,
			(now) => now === 'HiGHmed',
			'the consortium of the site',
		);
		await pressEnter();

		const user = await desk.input(4);
		expect(user.value).to.equal('octo-cat');
		await pressEnter();

		const methods = await desk.picker(5);
		await desk.choose(methods, 1);
		await done;
		expect(saved()).to.deep.equal({
			accessName: 'Ada Lovelace',
			accessInstitution: site && siteText(site, language),
			accessConsortium: 'HiGHmed',
			accessGithubUser: 'octo-cat',
			accessMethod: 'copy',
		});
		const { buttons } = await desk.notification(1);
		expect(buttons).to.deep.equal([vscode.l10n.t('Show Me First'), vscode.l10n.t('Request Access')]);
	});

	it('leads back to the ways of a request, whose mail knows it then', async () => {
		let asked = 0;
		desk.replace(vscode.window, 'showQuickPick', async (items: readonly vscode.QuickPickItem[]) => {
			asked += 1;
			// The profile comes first when it is empty, the mail program otherwise.
			return items[0];
		});
		desk.presses.push(vscode.l10n.t('More Ways…'));
		await vscode.commands.executeCommand(COMMANDS.requestAccess);
		await desk.answer(await desk.input(1), 'Ada Lovelace');
		await desk.choose(await desk.picker(2), -1);
		await desk.choose(await desk.picker(3), -1);
		await desk.input(4);
		await pressEnter();
		await desk.choose(await desk.picker(5), 0);
		await until(
			() => desk.opened.length,
			(now) => now === 2,
			'the second mail',
		);
		expect(String(desk.opened[0])).not.to.include('Ada');
		expect(String(desk.opened[1])).to.include('Ada%20Lovelace');
		expect(asked).to.equal(2);
	});

	it('takes an institution that is no site as it is typed', async () => {
		await configure({ accessName: 'Ada' });
		const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
		await desk.answer(await desk.input(1), 'Ada');
		await desk.answer(await desk.picker(2), 'Qqzzxx Institut');
		const consortia = await desk.picker(3);
		await desk.choose(consortia, 0);
		await desk.answer(await desk.input(4), 'https://github.com/Octo-Cat');
		await desk.choose(await desk.picker(5), 0);
		await done;
		expect(saved()).to.deep.equal({
			...EMPTY,
			accessName: 'Ada',
			accessInstitution: 'Qqzzxx Institut',
			accessGithubUser: 'Octo-Cat',
		});
	});

	it('says what is wrong while it is typed and does not go on with it', async () => {
		await configure({ accessGithubUser: 'a--b' });
		const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
		await desk.answer(await desk.input(1), 'Ada\u202e');
		const name = (await desk.input(1)) as vscode.InputBox;
		expect(name.validationMessage).to.be.a('string');
		await desk.answer(name, 'Ada');
		await desk.choose(await desk.picker(2), 0);
		await desk.choose(await desk.picker(3), 0);
		const user = (await desk.input(4)) as vscode.InputBox;
		expect(user.validationMessage).to.include('a--b');
		await pressEnter();
		expect((await desk.input(4)) === user).to.equal(true);
		await pressEscape();
		await done;
	});

	it('proposes the consortium of a site that a person has moved to', async () => {
		await configure({ accessInstitution: 'X1 Klinik', accessConsortium: 'SMITH' });
		const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
		await desk.answer(await desk.input(1), 'Ada');
		await desk.answer(await desk.picker(2), 'ukhd');
		const consortia = await desk.picker(3);
		await until(
			() => consortia.activeItems[0]?.label,
			(now) => now === 'HiGHmed',
			'the consortium of the site',
		);
		desk.presses.push(vscode.l10n.t('Discard'));
		await pressEscape();
		await done;
		await desk.notification(1);
	});

	it('spares a newcomer the lines to complete, after the mail has opened', async () => {
		desk.presses.push(vscode.l10n.t('Edit Access Profile'), vscode.l10n.t('Open the Email Again'));
		await vscode.commands.executeCommand(COMMANDS.requestAccess);
		expect(desk.opened).to.have.length(1);
		await desk.answer(await desk.input(1), 'Ada Lovelace');
		await desk.choose(await desk.picker(2), 0);
		await desk.choose(await desk.picker(3), 0);
		await desk.input(4);
		await pressEnter();
		await desk.choose(await desk.picker(5), 0);
		await desk.notification(2);
		await until(
			() => desk.opened.length,
			(now) => now === 2,
			'the second mail',
		);
		expect(String(desk.opened[1])).to.include('Ada%20Lovelace');
		expect(desk.notifications.slice(0, 3).map(({ buttons }) => buttons[0])).to.deep.equal([
			vscode.l10n.t('Edit Access Profile'),
			vscode.l10n.t('Open the Email Again'),
			vscode.l10n.t('Copy One by One'),
		]);
	});

	describe('left half-way', () => {
		const before = { ...EMPTY, accessName: 'Ada', accessInstitution: 'X1 Klinik' };

		beforeEach(() => configure({ accessName: 'Ada', accessInstitution: 'X1 Klinik' }));

		async function leave(name: string): Promise<void> {
			const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
			await desk.answer(await desk.input(1), name);
			const sites = await desk.picker(2);
			expect(sites.activeItems[0]?.label).to.equal('X1 Klinik');
			await pressEscape();
			await done;
		}

		it('saves the answers so far when the person chooses that', async () => {
			desk.presses.push(vscode.l10n.t('Save'));
			await leave('Somebody Else');
			const { message, buttons } = await desk.notification(1);
			expect(message).to.equal(vscode.l10n.t('Save the answers so far?'));
			expect(buttons).to.deep.equal([vscode.l10n.t('Save'), vscode.l10n.t('Discard')]);
			await until(
				() => saved()['accessName'],
				(now) => now === 'Somebody Else',
				'the answer in the settings',
			);
		});

		it('forgets them when the person chooses that', async () => {
			desk.presses.push(vscode.l10n.t('Discard'));
			await leave('Somebody Else');
			await desk.notification(1);
			const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
			expect((await desk.input(1)).value).to.equal('Ada');
			await pressEscape();
			await done;
			expect(saved()).to.deep.equal(before);
		});

		it('saves nothing and loses nothing where nobody answers', async () => {
			await leave('Somebody Else');
			await desk.notification(1);
			expect(saved()).to.deep.equal(before);
			desk.presses.push(vscode.l10n.t('Discard'));
			const done = vscode.commands.executeCommand(COMMANDS.editAccessProfile);
			expect((await desk.input(1)).value).to.equal('Somebody Else');
			await pressEscape();
			await done;
			await desk.notification(2);
		});

		it('asks nothing where nothing was changed', async () => {
			await leave('Ada');
			expect(desk.notifications).to.deep.equal([]);
		});
	});
});
