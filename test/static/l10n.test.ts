import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sentences } from '../../scripts/strings.mjs';
import { CLI_MESSAGES } from '../../src/cli/texts';
import { RULES } from '../../src/core/checks/rules';
import { LANGUAGES, SOURCE_LANGUAGE } from '../../src/core/language';
import { MESSAGES } from '../../src/core/messages';
import { ROOT, readJson, readText } from '../support/project';

type Texts = Readonly<Record<string, string>>;

/** The placeholders and command links of a text: a translation has the same. */
function parts(text: string): string[] {
	return (text.match(/\{\d+\}|\(command:[^)]*\)|\$\([^)]*\)/g) ?? []).sort();
}

let inCode: Promise<readonly string[]> | undefined;

for (const language of LANGUAGES.filter((one) => one !== SOURCE_LANGUAGE)) {
	describe(`l10n (${language})`, () => {
		const bundle = `l10n/bundle.l10n.${language}.json`;

		it('translates exactly the manifest strings that exist', () => {
			const source = readJson<Texts>('package.nls.json');
			const translated = readJson<Texts>(`package.nls.${language}.json`);
			assert.deepEqual(Object.keys(translated).sort(), Object.keys(source).sort());
			for (const [key, text] of Object.entries(source)) {
				assert.deepEqual(parts(translated[key] ?? ''), parts(text), key);
				assert(text.trim() && translated[key]?.trim(), key);
			}
		});

		it('translates exactly the sentences of the code', async () => {
			const translated = readJson<Texts>(bundle);
			inCode ??= sentences();
			assert.deepEqual(Object.keys(translated).sort(), await inCode);
			for (const [sentence, text] of Object.entries(translated)) {
				assert.deepEqual(parts(text), parts(sentence), sentence);
			}
		});

		it('is sorted, so that merges stay small', () => {
			const keys = Object.keys(readJson<Texts>(bundle));
			assert.deepEqual(keys, [...keys].sort());
		});
	});
}

describe('messages', () => {
	it('are all used by the code', () => {
		const code = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => readText(`src/${file}`))
			.join('\n')
			// Types list codes without using them.
			.replace(/<'[^<>]*>|^\s*\| '.*$/gm, '');
		const codes = [MESSAGES, CLI_MESSAGES, ...RULES.map(({ messages }) => messages)].flatMap(Object.keys);
		const unused = codes.filter((name) => {
			// Some are put together: `command-${name}`, `${code}-suggest`.
			const [first, last] = [/^.*-/.exec(name)?.[0], /-[^-]+$/.exec(name)?.[0]];
			return (
				!new RegExp(`'${name}'(?!:)`).test(code) &&
				!(first && code.includes(`\`${first}\${`)) &&
				!(last && code.includes(`}${last}\``))
			);
		});
		assert.deepEqual(unused, []);
	});
});
