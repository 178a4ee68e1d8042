import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReadme } from '../../src/core/checks/checks';
import { DocumentChecks } from '../../src/core/checks/documentChecks';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { bundledRegistry } from '../support/bundled';
import { EDIT, edited, README } from '../support/markdownTexts';

/** For a long search with other texts each time: `MII_RANDOM_EDITS=20000 npm test property`. */
const WANTED = process.env['MII_RANDOM_EDITS'];
const RUNS = Number(WANTED ?? 300);

describe('the checks of a document after an edit', () => {
	it(`find the same as checks from scratch, in ${RUNS} documents with several edits`, () => {
		const context = { registry: bundledRegistry(), today: '2026-11-22', facts: {}, isMii: true, isReadme: true };
		fc.assert(
			fc.property(README, fc.array(EDIT, { minLength: 1, maxLength: 6 }), (begin, edits) => {
				const checks = new DocumentChecks();
				let text = begin;
				let file = parseMarkdown(text);
				checks.check(file, context);
				for (const edit of edits) {
					text = edited(text, edit);
					file = parseMarkdown(text, file);
					assert.deepEqual(checks.check(file, context), checkReadme(text, context), JSON.stringify(text));
				}
			}),
			WANTED === undefined ? { numRuns: RUNS, seed: 1 } : { numRuns: RUNS },
		);
	}).timeout(600_000);
});
