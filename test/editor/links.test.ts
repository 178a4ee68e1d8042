import { expect } from 'chai';
import * as vscode from 'vscode';
import german from '../../package.nls.de.json';
import english from '../../package.nls.json';
import { markdownLink } from '../../src/core/markdown/markdownText';
import { bestLink, needsMembership } from '../../src/core/registry/links';
import { COMMANDS, LATER_COMMANDS, SCHEMES } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { testRun } from './index.shared';
import { PersonAtDesk, pressEscape } from './personAtDesk';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();

describe('the question of a command without an argument', () => {
	for (const command of [
		...[
			COMMANDS.openEntry,
			COMMANDS.copyLink,
			COMMANDS.copyMarkdownLink,
			COMMANDS.insertLink,
			LATER_COMMANDS.insertName,
		],
		...[LATER_COMMANDS.copyName, COMMANDS.revealInTree, COMMANDS.find],
	]) {
		// Against the installed package only what needs no PersonAtDesk runs: the titles with `mii.insert`.
		it(`stands under the title of ${command.replace('mii.', '')}`, async () => {
			const { language } = await testRun();
			const titles: Readonly<Record<string, string>> = language === 'de' ? german : english;
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			const person = new PersonAtDesk();
			try {
				const done = vscode.commands.executeCommand(command);
				const { title } = await person.picker();
				expect(title).to.equal(titles[`cmd.${command}`]?.replace(/\s*…$/, ''));
				await pressEscape();
				await done;
			} finally {
				person.leave();
			}
		});
	}
});

describeShared('links of entries', () => {
	it('are inserted at the cursor in the language of VS Code', async () => {
		const { language } = await testRun();
		const entry = registry.entries.get('ag-interoperabilitaet');
		const link = entry && bestLink(entry, language);
		if (!entry || !link) {
			throw new Error('The registry has lost the working group.');
		}
		const editor = await openReadme('See ');
		await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: entry.id });
		expect(editor.document.getText()).to.equal(`See ${markdownLink(entry.name[language], link.url)}`);
		await vscode.commands.executeCommand('undo');
		expect(editor.document.getText()).to.equal('See ');
	});

	it('make a link of the selected text', async () => {
		const { language } = await testRun();
		const editor = await openReadme('our friends');
		editor.selection = new vscode.Selection(0, 4, 0, 11);
		await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'highmed' });
		const highmed = registry.entries.get('highmed');
		const page = highmed && bestLink(highmed, language);
		expect(editor.document.getText()).to.equal(`our [friends](${page?.url})`);
		expect(page && needsMembership(page)).to.equal(false);
	});

	it('stand as a name where no link is known', async () => {
		const { language } = await testRun();
		const entry = [...registry.entries.values()].find((candidate) => candidate.links.length === 0);
		const editor = await openReadme('');
		await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: entry?.id });
		expect(editor.document.getText()).to.equal(entry?.name[language]);
	});

	it('of several selected rows come as a list, or in the line that is there', async () => {
		const { language } = await testRun();
		const ids = ['highmed', 'smith'];
		const rows = ids.map((entry) => ({ entry }));
		const links = ids.map((id) => {
			const entry = registry.entries.get(id);
			return markdownLink(entry?.name[language] ?? '', entry && bestLink(entry, language)?.url);
		});
		const editor = await openReadme('');
		await vscode.commands.executeCommand(COMMANDS.insertLink, rows[0], rows);
		expect(editor.document.getText()).to.equal(links.map((link) => `- ${link}`).join('\n'));
		await vscode.commands.executeCommand('undo');
		expect(editor.document.getText()).to.equal('');
		const line = await openReadme('See ');
		await vscode.commands.executeCommand(COMMANDS.insertLink, rows[0], rows);
		expect(line.document.getText()).to.equal(`See ${links.join(', ')}`);
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownLink, rows[1], rows);
		expect(await vscode.env.clipboard.readText()).to.equal(links.join('\n'));
		// An entry and its own link are one target.
		const smith = registry.entries.get('smith');
		const url = smith && bestLink(smith, language)?.url;
		await vscode.commands.executeCommand(COMMANDS.copyLink, rows[1], [rows[1], { entry: 'smith', url }]);
		expect(await vscode.env.clipboard.readText()).to.equal(url);
	});

	describe('where they cannot go', () => {
		let desk: PersonAtDesk;
		beforeEach(() => {
			desk = new PersonAtDesk();
		});
		afterEach(async () => {
			desk.leave();
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		});

		const smith = registry.entries.get('smith');
		const links = (['de', 'en'] as const).map((language) =>
			markdownLink(smith?.name[language] ?? '', smith && bestLink(smith, language)?.url),
		);

		it('are offered to copy, or to insert all the same into what is no Markdown', async () => {
			const code = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
			await vscode.window.showTextDocument(code);
			desk.presses.push(vscode.l10n.t('Copy the Link'));
			await vscode.env.clipboard.writeText('');
			await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'smith' });
			expect(links).to.include(await vscode.env.clipboard.readText());
			expect(code.getText()).to.equal('');
			desk.presses.push(vscode.l10n.t('Insert Anyway'));
			await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'smith' });
			expect(links).to.include(code.getText());
		});

		it('are offered to copy when the document is read-only', async () => {
			const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${SCHEMES.document}:/rules/typo.md`));
			await vscode.window.showTextDocument(page);
			const before = vscode.window.activeTextEditor?.document.getText();
			desk.presses.push(vscode.l10n.t('Copy the Link'));
			await vscode.env.clipboard.writeText('');
			await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: 'smith' });
			expect(desk.notifications.map(({ message }) => message)).to.deep.equal([
				vscode.l10n.t('This file cannot be changed.'),
			]);
			expect(links).to.include(await vscode.env.clipboard.readText());
			expect(vscode.window.activeTextEditor?.document.getText()).to.equal(before);
		});
	});

	it('are copied, as an address and as Markdown', async () => {
		const { language } = await testRun();
		const entry = registry.entries.get('smith');
		const url = entry && bestLink(entry, language)?.url;
		await vscode.commands.executeCommand(COMMANDS.copyLink, { entry: 'smith' });
		expect(await vscode.env.clipboard.readText()).to.equal(url);
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownLink, { entry: 'smith' });
		expect(await vscode.env.clipboard.readText()).to.equal(markdownLink(entry?.name[language] ?? '', url ?? ''));
	});

	describe('opened by a command', () => {
		let desk: PersonAtDesk;
		beforeEach(() => {
			desk = new PersonAtDesk();
		});
		afterEach(() => desk.leave());

		it('lead to the page that everybody can see, once for two commands in one go', async () => {
			const { language } = await testRun();
			const entry = registry.entries.get('cord-mi');
			const open = (): Thenable<unknown> => vscode.commands.executeCommand(COMMANDS.openEntry, { entry: 'cord-mi' });
			await Promise.all([open(), open()]);
			expect(desk.opened).to.deep.equal([entry && bestLink(entry, language)?.url]);
			expect(desk.notifications).to.deep.equal([]);
		});

		it('can be asked for again at once after a refusal', async () => {
			desk.replace(vscode.env, 'openExternal', async (target: unknown) => {
				desk.opened.push(target);
				return false;
			});
			await vscode.commands.executeCommand(COMMANDS.openEntry, { entry: 'tf-kerndatensatz' });
			await vscode.commands.executeCommand(COMMANDS.openEntry, { entry: 'tf-kerndatensatz' });
			expect(desk.opened).to.have.length(2);
			expect(desk.notifications).to.deep.equal([]);
		});

		it('are offered to be added where none is known', async () => {
			const { language } = await testRun();
			const name = registry.entries.get('tf-schnittstellen')?.name[language];
			await vscode.commands.executeCommand(COMMANDS.openEntry, { entry: 'tf-schnittstellen' });
			expect(desk.notifications).to.deep.equal([
				{
					message: vscode.l10n.t('No link is known for {0}.', name ?? ''),
					buttons: [vscode.l10n.t('Add a Link in Your Overlay…')],
				},
			]);
		});
	});
});
