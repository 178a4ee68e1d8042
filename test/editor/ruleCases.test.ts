import { expect } from 'chai';
import * as vscode from 'vscode';
import { RULES } from '../../src/core/checks/rules';
import { fhirFileKind } from '../../src/core/fhir/fhirFile';
import { COMMANDS } from '../../src/ids';
import { RULE_CASES, type RuleCases } from '../support/ruleCases';
import { until } from '../support/until';
import { findingsOf, ruleOf, running } from './checkSupport';
import { configure } from './configure';
import { describeShared } from './sharedSuite';

interface Case {
	readonly uri: vscode.Uri;
	readonly rule: string;
	readonly text: string;
	readonly marks: readonly string[];
}

const root = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'cases');

/** The most cases of each direction in one table: the command line runs all of them, and each costs VS Code some time. */
const MOST = 5;

/** Two letters, as in `README.de.md`: so the READMEs of many cases are at home in one repository. */
function letters(index: number): string {
	return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}

/** The repositories in which the cases are at home, and the files in them that are no cases. */
const homes = new Map<string, { readonly at: RuleCases['at']; count: number }>();

/** The fewer of those for files of FHIR projects, since each has a repository of its own. */
const MOST_OF_PROJECTS = 2;

const tables = RULE_CASES.filter(
	({ rule, at: { path = 'README.md' } }) =>
		fhirFileKind(path) !== undefined || (RULES.find(({ id }) => id === rule)?.check && path.endsWith('.md')),
);

const cases = tables.flatMap(({ rule, at, hits, misses }, index): Case[] => {
	const { path = 'README.md' } = at;
	const isMarkdown = path.endsWith('.md');
	const most = isMarkdown ? MOST : MOST_OF_PROJECTS;
	let count = 0;
	const uri = (): vscode.Uri => {
		// The file of a project has its one name, so each case has a home of its own.
		const key = isMarkdown ? JSON.stringify(at) : `${index}-${count++}`;
		const home = homes.get(key) ?? { at, count: 0 };
		homes.set(key, home);
		const folder = `home-${[...homes.keys()].indexOf(key)}`;
		return vscode.Uri.joinPath(
			root,
			folder,
			path.replace(/\.md$/, () => `.${letters(home.count++)}.md`),
		);
	};
	return [
		...hits.slice(0, most).map(([text, mark]) => ({ uri: uri(), rule, text, marks: [mark] })),
		...misses.slice(0, most).map((text) => ({ uri: uri(), rule, text, marks: [] })),
	];
});

/** The texts that a rule has marked, as the Problems panel leads to them. */
function marked({ uri, rule, text }: Case): readonly string[] {
	const lines = text.split('\n');
	const offset = ({ line, character }: vscode.Position): number =>
		lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
	return findingsOf(uri)
		.filter((diagnostic) => ruleOf(diagnostic) === rule)
		.map(({ range }) => text.slice(offset(range.start), offset(range.end)));
}

describeShared('the cases of rules, in the editor', () => {
	const write = (uri: vscode.Uri, text: string): Thenable<void> =>
		vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

	before(async () => {
		await running();
		await configure({ checksInitiative: 'auto' });
		const files = [...homes.values()].flatMap(({ at }, index) => {
			const config = `[remote "origin"]\n\turl = https://github.com/${at.repository}.git\n`;
			return Object.entries({ ...at.files, '.git/config': config }).map(
				([name, text]) => [vscode.Uri.joinPath(root, `home-${index}`, name), text] as const,
			);
		});
		await Promise.all(
			[...files, ...cases.map(({ uri, text }) => [uri, text] as const)].map(([uri, text]) => write(uri, text)),
		);
	});
	after(async () => {
		await configure({ checksInitiative: undefined });
		await vscode.workspace.fs.delete(root, { recursive: true });
	});

	it('are right, as on the command line', async () => {
		await vscode.commands.executeCommand(COMMANDS.checkResource, root);
		const wrong = (): readonly object[] =>
			cases.flatMap((one) => {
				const found = marked(one);
				const { rule, text, marks } = one;
				return JSON.stringify(found) === JSON.stringify(marks) ? [] : [{ rule, text, marks, found }];
			});
		await until(wrong, (all) => all.length === 0, 'the findings').catch(() => expect(wrong()).to.deep.equal([]));
		expect(cases.length).to.be.greaterThan(300);
	}).timeout(60_000);
});
