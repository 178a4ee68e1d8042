import { expect } from 'chai';
import * as vscode from 'vscode';
import { markdownLink } from '../../src/core/markdown/markdownText';
import { format, MESSAGES } from '../../src/core/messages';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { naughtyOverlay } from '../support/naughty';
import { until } from '../support/until';
import { say } from './checkSupport';
import { configure } from './configure';
import { testRun } from './index.shared';
import {
	deleteOverlay,
	editOverlay,
	explain,
	overlayProblems,
	overlayUri,
	renameOverlay,
	saveOverlay,
} from './overlaySupport';
import { openReadme } from './readme';

/** An overlay with one entry more, whose link is as long as asked for. */
function withEntry(id: string, link = 'x'): string {
	return `entries:
  ${id}:
    group: consortia
    name: ${id}
    links: [{ kind: website, url: https://example.org/${link} }]
`;
}

/** The address of an entry, through the command that copies it. */
async function linkOf(entry: string): Promise<string> {
	await vscode.env.clipboard.writeText('');
	await vscode.commands.executeCommand(COMMANDS.copyLink, { entry });
	return vscode.env.clipboard.readText();
}

describe('overlays', () => {
	const count = bundledRegistry().countOf('consortia');
	let explanation: vscode.TextDocument;
	let bundled: string;
	let consortia: (more: number) => (text: string) => boolean;

	before(async () => {
		const { language } = await testRun();
		await deleteOverlay();
		explanation = await explain();
		bundled = explanation.getText();
		const name = bundledRegistry().groups.get('consortia')?.name[language];
		consortia = (more) => (text) => text.includes(`${name}: ${count + more}`);
		expect(consortia(0)(bundled), bundled).to.equal(true);
	});
	afterEach(async () => {
		await deleteOverlay();
		await until(
			() => explanation.getText(),
			(text) => text === bundled,
			'the explanation of the overlays',
		);
	});

	it('show within a second of the save', async () => {
		const document = await editOverlay(withEntry('extra'));
		expect(consortia(0)(explanation.getText())).to.equal(true);
		await document.save();
		await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays', 1_000);
		expect(await linkOf('extra')).to.equal('https://example.org/x');
	});

	it('end in the state of the last of a hundred saves, as fast as they go', async () => {
		await saveOverlay(withEntry('extra', '0'));
		const encoder = new TextEncoder();
		for (let index = 1; index <= 100; index += 1) {
			// Another program writes the file; every second state is broken.
			const text = index % 2 === 0 ? withEntry('extra', String(index)) : 'entries: [';
			await vscode.workspace.fs.writeFile(overlayUri(), encoder.encode(text));
		}
		// VS Code's watcher tells of a file that others write after a while.
		const last = 'https://example.org/100';
		await until(
			() => linkOf('extra'),
			(link) => link === last,
			'the link of the last save',
			5_000,
		);
		expect(overlayProblems()).to.deep.equal([]);
	});

	it('end in the state of the last of many saves in the editor', async () => {
		const document = await editOverlay(withEntry('extra', '0'));
		for (let index = 1; index <= 20; index += 1) {
			await saveOverlay(withEntry('extra', String(index)));
		}
		expect(document.isDirty).to.equal(false);
		expect(await linkOf('extra')).to.equal('https://example.org/20');
	});

	it('keep their last good state while they are broken, and say where', async () => {
		const { language } = await testRun();
		await saveOverlay(withEntry('extra'));
		await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays');
		const document = await saveOverlay(`${withEntry('extra', 'y')}    descripton: x\n  half:\n    group: consorta`);
		const problems = await until(overlayProblems, (all) => all.length > 0, 'the problems of the overlay', 1_000);
		expect(problems.map(({ code, range }) => [code, document.getText(range)])).to.deep.equal([
			['unknown-key-suggest', 'descripton'],
			['missing-key', 'half'],
			['no-group-suggest', 'consorta'],
		]);
		if (language === 'en') {
			expect(problems[1]?.message).to.equal(format(MESSAGES['missing-key'], ['name']));
		} else {
			expect(problems[1]?.message).to.equal('Der Schlüssel „name“ fehlt.');
		}
		expect(await linkOf('extra')).to.equal('https://example.org/x');
		expect(consortia(1)(explanation.getText())).to.equal(true);
		await saveOverlay(withEntry('extra', 'z'));
		await until(overlayProblems, (all) => all.length === 0, 'the problems of the overlay', 1_000);
		expect(await linkOf('extra')).to.equal('https://example.org/z');
	});

	it('are explained with their problems, each at its line', async () => {
		const errors = Array.from({ length: 12 }, (_, index) => `  x${index}: { name: x, group: nowhere }`);
		await saveOverlay(['entries:', ...errors, ''].join('\n'));
		const line = (number: number): string => `  - ${vscode.l10n.t('Line {0}', number)}: `;
		const text = await until(
			() => explanation.getText(),
			(all) => all.includes(`  - ${vscode.l10n.t('and {0} more', 2)}`),
			'the explanation of the overlays',
		);
		expect(text).to.include(line(11)).and.not.to.include(line(12));
	});

	it('are explained with what they add, change and hide', async () => {
		const { language } = await testRun();
		const [highmed, cord] = ['highmed', 'cord-mi'].map(
			(id) => bundledRegistry().entries.get(id)?.name[language] ?? '?',
		);
		await saveOverlay(`${withEntry('extra')}  highmed: { note: x }\n  cord-mi: { hidden: true }\n`);
		const text = await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays');
		expect(text).to.include(`  - ${await say('adds {0}', 'extra')}\n`);
		expect(text).to.include(`  - ${await say('changes {0}: {1}', highmed ?? '', await say('Note'))}\n`);
		expect(text).to.include(`  - ${await say('hides {0}', cord ?? '')}\n`);
		await configure({ checksInitiative: 'auto' });
		const reason = (await say('{0} belongs to the initiative: it has an overlay.', '')).trim();
		await until(
			() => explanation.getText(),
			(now) => now.includes(reason),
			'the explanation of the overlays',
		);
		await configure({ checksInitiative: undefined });
	});

	it('show problems while they are edited, and count when they are saved', async () => {
		const document = await editOverlay(withEntry('extra').replace('consortia', 'consortai'));
		await until(overlayProblems, (all) => all.length === 1, 'the problems of the overlay', 1_000);
		await editOverlay(withEntry('extra'));
		await until(overlayProblems, (all) => all.length === 0, 'the problems of the overlay', 1_000);
		expect(consortia(0)(explanation.getText())).to.equal(true);
		await document.save();
		await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays', 1_000);
	});

	it('offer the likely word as a preferred quick fix', async () => {
		const document = await saveOverlay(withEntry('extra').replace('consortia', 'consortai'));
		const [problem] = await until(overlayProblems, (all) => all.length === 1, 'the problems of the overlay');
		const ask = (kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> =>
			vscode.commands.executeCommand(
				'vscode.executeCodeActionProvider',
				document.uri,
				problem?.range ?? new vscode.Range(0, 0, 0, 0),
				kind.value,
			);
		const [fix] = await ask(vscode.CodeActionKind.QuickFix);
		expect(fix?.isPreferred).to.equal(true);
		expect(fix?.title).to.include('consortia');
		expect((await ask(vscode.CodeActionKind.Refactor)).filter(({ title }) => title === fix?.title)).to.deep.equal([]);
		await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
		expect(document.getText()).to.equal(withEntry('extra'));
		await until(overlayProblems, (all) => all.length === 0, 'the problems of the overlay');
		await document.save();
	});

	it('go and come back with their name', async () => {
		await saveOverlay(withEntry('extra'));
		await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays');
		const away = vscode.Uri.joinPath(overlayUri(), '../registry.off.yaml');
		await renameOverlay(overlayUri(), away);
		await until(() => explanation.getText(), consortia(0), 'the explanation of the overlays', 1_000);
		await renameOverlay(away, overlayUri());
		await until(() => explanation.getText(), consortia(1), 'the explanation of the overlays', 1_000);
	});

	it('leave nothing behind when they are deleted broken', async () => {
		await saveOverlay(withEntry('extra'));
		await saveOverlay('entries: [');
		await until(overlayProblems, (all) => all.length > 0, 'the problems of the overlay');
		await deleteOverlay();
		await until(
			() => explanation.getText(),
			(text) => text === bundled,
			'the explanation of the overlays',
			1_000,
		);
		expect(overlayProblems()).to.deep.equal([]);
	});

	it('named by the setting count below those of the folder', async () => {
		const uri = vscode.Uri.joinPath(overlayUri(), '../../user.yaml');
		const text = `${withEntry('extra', 'user')}  other:\n    group: consortia\n    name: other\n`;
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		const setting = vscode.workspace.getConfiguration('mii.registry');
		await setting.update('overlays', ['user.yaml', 'nowhere.yaml'], vscode.ConfigurationTarget.Global);
		try {
			await until(() => explanation.getText(), consortia(2), 'the explanation of the overlays', 2_000);
			await saveOverlay('entries: { extra: { links: [{ kind: website, url: https://example.org/folder }] } }\n');
			await until(
				() => explanation.getText(),
				(all) => all.includes('registry.yaml'),
				'the explanation of the overlays',
			);
			expect(await linkOf('extra')).to.equal('https://example.org/folder');
		} finally {
			await setting.update('overlays', undefined, vscode.ConfigurationTarget.Global);
			await vscode.workspace.fs.delete(uri);
		}
	});

	it('write naughty names as they are', async () => {
		const { text, names } = naughtyOverlay('naughty');
		expect(names.size).to.be.greaterThan(400);
		await saveOverlay(text);
		const rows = [...names.keys()].map((id) => ({ entry: id }));
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownLink, rows[0], rows);
		const links = [...names.values()].map((one) => markdownLink(one, undefined));
		expect((await vscode.env.clipboard.readText()).split('\n')).to.deep.equal(links);
		const editor = await openReadme('');
		const [[id = '', name = ''] = []] = names;
		await vscode.commands.executeCommand(COMMANDS.insertLink, { entry: id });
		expect(editor.document.getText()).to.equal(markdownLink(name, undefined));
	}).timeout(60_000);
});

describe('mii.createOverlay', () => {
	after(deleteOverlay);

	it('writes a commented starter once, and never over what is there', async () => {
		await deleteOverlay();
		await vscode.commands.executeCommand(COMMANDS.createOverlay);
		const document = vscode.window.activeTextEditor?.document;
		expect(document?.uri.toString()).to.equal(overlayUri().toString());
		const text = document?.getText() ?? '';
		expect(text).to.match(/^(#.*|)$/m);
		const used = text.replace(/^#(?! \S)/gm, '');
		await saveOverlay(used);
		await vscode.commands.executeCommand(COMMANDS.reloadRegistry);
		expect(overlayProblems()).to.deep.equal([]);
		expect(await linkOf('our-pipeline')).to.equal('https://example.org/pipeline');
		await vscode.commands.executeCommand(COMMANDS.createOverlay);
		expect(vscode.window.activeTextEditor?.document.getText()).to.equal(used);
	});
});

describe('mii.openRegistry', () => {
	it('opens the bundled registry read-only, at the line of an entry', async () => {
		await vscode.commands.executeCommand(COMMANDS.openRegistry, { entry: 'highmed' });
		const editor = vscode.window.activeTextEditor;
		expect(editor?.document.uri.scheme).to.equal('mii');
		expect(editor?.document.getText(editor.selection)).to.equal('highmed');
		expect(editor?.document.languageId).to.equal('yaml');
	});

	it('opens the overlay that an entry comes from', async () => {
		await saveOverlay(withEntry('extra'));
		await vscode.commands.executeCommand(COMMANDS.openRegistry, { entry: 'extra' });
		const editor = vscode.window.activeTextEditor;
		expect(editor?.document.uri.toString()).to.equal(overlayUri().toString());
		expect(editor?.document.getText(editor.selection)).to.equal('extra');
		await deleteOverlay();
	});
});
