import assert from 'node:assert/strict';
import { sentences } from '../../scripts/strings.mjs';
import { readJson } from '../support/project';

type Texts = Readonly<Record<string, string>>;

/** The placeholders and command links of a text: a translation has the same. */
function parts(text: string): string[] {
	return (text.match(/\{\d+\}|\(command:[^)]*\)|\$\([^)]*\)/g) ?? []).sort();
}

describe('l10n', () => {
	it('translates exactly the manifest strings that exist', () => {
		const english = readJson<Texts>('package.nls.json');
		const german = readJson<Texts>('package.nls.de.json');
		assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
		for (const [key, text] of Object.entries(english)) {
			assert.deepEqual(parts(german[key] ?? ''), parts(text), key);
			assert(text.trim() && german[key]?.trim(), key);
		}
	});

	it('translates exactly the sentences of the code', async function () {
		this.timeout(60_000);
		const german = readJson<Texts>('l10n/bundle.l10n.de.json');
		assert.deepEqual(Object.keys(german).sort(), await sentences());
		for (const [english, text] of Object.entries(german)) {
			assert.deepEqual(parts(text), parts(english), english);
		}
	});

	it('is sorted, so that merges stay small', () => {
		const keys = Object.keys(readJson<Texts>('l10n/bundle.l10n.de.json'));
		assert.deepEqual(keys, [...keys].sort());
	});
});
