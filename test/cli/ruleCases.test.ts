import assert from 'node:assert/strict';
import { RULE_CASES } from '../support/ruleCases';
import { useFolder } from './support';

interface Found {
	readonly path: string;
	readonly findings: readonly { readonly rule: string; readonly start: Place; readonly end: Place }[];
}

interface Place {
	readonly line: number;
	readonly column: number;
}

/** The text between two places; lines and columns count from 1. */
function textBetween(text: string, start: Place, end: Place): string {
	const lines = text.split('\n');
	const offset = ({ line, column }: Place): number =>
		lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
	return text.slice(offset(start), offset(end));
}

describe('the cases of rules on the command line', () => {
	const folder = useFolder();

	it('are right, each in a repository of its own', async () => {
		const cases = RULE_CASES.flatMap(({ rule, at, hits, misses }) => [
			...hits.map(([text, mark]) => ({ rule, at, text, marks: [mark] })),
			...misses.map((text) => ({ rule, at, text, marks: [] as string[] })),
		]);
		for (const [index, { at, text }] of cases.entries()) {
			const files = { ...at.files, [at.path ?? 'README.md']: text };
			const config = `[remote "origin"]\n\turl = https://github.com/${at.repository}.git\n`;
			const all = Object.entries({ ...files, '.git/config': config });
			folder().write(Object.fromEntries(all.map(([name, content]) => [`case-${index}/${name}`, content])));
		}
		const { out } = await folder().run(['check', '.', '--format', 'json']);
		const { files } = JSON.parse(out) as { readonly files: readonly Found[] };
		const byPath = new Map(files.map((file) => [file.path, file.findings]));
		const wrong = cases.flatMap(({ rule, at, text, marks }, index) => {
			const findings = byPath.get(`case-${index}/${at.path ?? 'README.md'}`) ?? [];
			const found = findings.filter((one) => one.rule === rule);
			const marked = found.map(({ start, end }) => textBetween(text, start, end));
			return JSON.stringify(marked) === JSON.stringify(marks) ? [] : [{ rule, text, marks, marked }];
		});
		assert.deepEqual(wrong, []);
	});
});
