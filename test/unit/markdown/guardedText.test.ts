import assert from 'node:assert/strict';
import { guardedText } from '../../../src/core/markdown/guardedText';

/** The text of the snippet in a line, as VS Code inserts it. */
function insertedInto(snippet: string, line: string): string {
	const [, pattern = '', text = ''] =
		/^\$\{TM_CURRENT_LINE\/(.*)\/\$\{1:\+(.*)\}\$\{2\}\$\{2:\+\n\}\/i\}$/s.exec(snippet) ?? [];
	const [, asBefore, typed] = new RegExp(pattern.replaceAll('\\/', '/'), 'i').exec(line) ?? [];
	return `${asBefore ? text.replace(/\\([\\$}])/g, '$1') : ''}${typed ? `${typed}\n` : ''}`;
}

describe('guardedText', () => {
	for (const [before, typed, after] of [
		['See ', '@high', ''],
		['(', '@', ') and more'],
		['[a](', '', ')'],
		['', '@a/b.c*(d)\\e$', ' {x}'],
	] as const) {
		const line = before + typed + after;
		const snippet = guardedText('[x](https://example.org/$1}\\)', {
			text: line,
			start: before.length,
			cursor: (before + typed).length,
		});
		it(`inserts where the line is still ${line}`, () =>
			assert.equal(insertedInto(snippet, line), '[x](https://example.org/$1}\\)'));
		it(`puts back what was typed on in ${line}`, () =>
			assert.equal(insertedInto(snippet, `${before}${typed}more${after}`), `${typed}more\n`));
	}

	describe('with names', () => {
		const guarded = guardedText('X', { text: 'See @hi there', start: 4, cursor: 7 }, ['ghmed e. V.', 'ghmed/+']);
		for (const typed of ['@hi', '@hig', '@HIGHMED', '@highmed e', '@highmed e. V.', '@highmed/+']) {
			it(`inserts for ${typed}`, () => assert.equal(insertedInto(guarded, `See ${typed} there`), 'X'));
		}
		for (const typed of ['@hit', '@hi@', '@highmed/++', '@hgh']) {
			it(`puts back ${typed}`, () => assert.equal(insertedInto(guarded, `See ${typed} there`), `${typed}\n`));
		}
	});
});
