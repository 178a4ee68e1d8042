import fixtures from 'fixtures:readmes';
import { expect } from 'chai';
import * as vscode from 'vscode';
import { checkReadme } from '../../src/core/checks/checks';
import { format } from '../../src/core/messages';
import { isReadmeName } from '../../src/core/repository/repositoryMatch';
import { Lines } from '../../src/core/text/lines';
import { today } from '../../src/host/today';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { findingsOf, ruleOf, say } from './checkSupport';
import { configure } from './configure';
import { describeShared } from './sharedSuite';

const REPOSITORY = 'medizininformatik-initiative/sample';
const TOGETHER = 20;
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

interface Seen {
	readonly place: string;
	readonly severity: string;
	readonly rule: string;
	readonly message: string;
}

/** The line that the command line's fixtures have for a finding: place, severity, rule, sentence. */
function line({ place, severity, rule, message }: Seen): string {
	return `${place} ${severity} ${rule}: ${message}`;
}

function shown(diagnostic: vscode.Diagnostic): string {
	const { start, end } = diagnostic.range;
	return line({
		place: `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
		severity: SEVERITIES[diagnostic.severity] ?? '',
		rule: ruleOf(diagnostic),
		message: diagnostic.message,
	});
}

/** The findings of the core on a day: in English as in `expected.json`, and in the language of the run. */
async function found(file: string, day: string): Promise<{ readonly english: string[]; readonly spoken: string[] }> {
	const text = (fixtures.texts[file] ?? '').replace(/^\uFEFF/, '');
	const lines = new Lines(text);
	const place = (offset: number): string => {
		const { line: row, character } = lines.positionAt(offset);
		return `${row + 1}:${character + 1}`;
	};
	const findings = checkReadme(text, {
		registry: bundledRegistry(),
		today: day,
		repository: REPOSITORY,
		facts: {},
		isMii: file.startsWith('initiative/'),
		isReadme: isReadmeName(file.split('/').at(-1) ?? ''),
	});
	const english: string[] = [];
	const spoken: string[] = [];
	for (const { span, severity, rule, message, args } of findings) {
		const seen = { place: `${place(span.start)}-${place(span.end)}`, severity, rule };
		english.push(line({ ...seen, message: format(message.text, args) }));
		spoken.push(line({ ...seen, message: await say(message.text, ...args) }));
	}
	return { english, spoken };
}

describeShared('the READMEs of the fixtures, in the editor', () => {
	const root = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'corpus');
	const write = (path: string, text: string): Thenable<void> =>
		vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));

	before(async () => {
		// Each folder is a repository, so that its README is the page of one.
		const folders = new Set(Object.keys(fixtures.texts).map((file) => file.replace(/[^/]*$/, '')));
		const config = `[remote "origin"]\n\turl = https://github.com/${REPOSITORY}.git\n`;
		await Promise.all([...folders].map((folder) => write(`${folder}.git/config`, config)));
		await Promise.all(Object.entries(fixtures.texts).map(([file, text]) => write(file, text)));
	});
	after(async () => {
		await configure({ checksInitiative: undefined });
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(root, { recursive: true });
	});

	/** The findings that the editor shows. It looks on the day of the run: what ends by then may be found as well. */
	const expected = async (file: string): Promise<readonly string[]> => {
		expect((await found(file, '2026-11-22')).english, file).to.deep.equal(fixtures.expected[file]);
		return (await found(file, today())).spoken;
	};
	const compare = async (file: string, spoken: readonly string[]): Promise<void> => {
		const uri = vscode.Uri.joinPath(root, file);
		await until(
			() => findingsOf(uri).map(shown),
			(all) => JSON.stringify(all) === JSON.stringify(spoken),
			'the findings',
		).catch((error: Error) => expect(error.message, file).to.equal(JSON.stringify(spoken)));
	};

	// READMEs of other projects have no findings until somebody asks for a check.
	for (const [folder, setting] of [
		['initiative', 'auto'],
		['others', 'never'],
	] as const) {
		it(`have the findings of the command line (${folder})`, async () => {
			await configure({ checksInitiative: setting });
			const files = Object.keys(fixtures.texts).filter((file) => file.startsWith(`${folder}/`));
			// Together, so that they wait for their turn at the same time; VS Code keeps no more than 50 without an editor.
			for (let first = 0; first < files.length; first += TOGETHER) {
				const some = files.slice(first, first + TOGETHER);
				for (const file of some) {
					await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, file));
				}
				if (setting === 'never') {
					await vscode.commands.executeCommand(COMMANDS.checkWorkspace);
				}
				const all = await Promise.all(some.map(async (file) => [file, await expected(file)] as const));
				// Twice: where nothing is to be found, the first look may come before the check.
				for (const [file, spoken] of [...all, ...all]) {
					await compare(file, spoken);
				}
			}
			expect(files.length).to.be.greaterThan(folder === 'others' ? 5 : 55);
		}).timeout(120_000);
	}
});
