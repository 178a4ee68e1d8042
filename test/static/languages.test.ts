import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/core/language';
import { WORDS } from '../../src/core/languageWords';
import { SETTINGS } from '../../src/ids';
import { manifest, settings } from '../support/manifest';
import { ROOT, readText } from '../support/project';

const TABLE = 'src/core/language.ts';
const TEXTS = 'src/core/languageWords.ts';
/** Settings have their defaults there; it imports nothing. */
const IDS = 'src/ids.ts';
const ROW = /^\| language \|.*$/m.exec(readText('CONTRIBUTING.md'))?.[0] ?? '';
const NAMED = new Set([...ROW.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, file]) => file));

/** The errors of the compiler when the code has one more language. */
function errorsWith(code: string): readonly { readonly file: string; readonly text: string }[] {
	// Below the project, so that packages are found.
	const folder = path.join(ROOT, 'dist/third-language');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const part of ['src', 'l10n', 'package.json', 'tsconfig.base.json']) {
		cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
	}
	const table = readText(TABLE).replace('] as const', `, '${code}'] as const`);
	assert.notEqual(table, readText(TABLE));
	writeFileSync(path.join(folder, TABLE), table);
	const options = {
		extends: './tsconfig.base.json',
		compilerOptions: { types: ['node'], lib: ['ES2024', 'WebWorker'] },
	};
	writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ ...options, include: ['src'] }));
	const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
	const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
		cwd: folder,
		encoding: 'utf8',
	});
	rmSync(folder, { recursive: true });
	return [...stdout.matchAll(/^(\S.*?)\(\d+,\d+\): error (.*)$/gm)].map(([, file = '', text = '']) => ({ file, text }));
}

describe('a third language', () => {
	it('lacks texts, in the files that CONTRIBUTING.md names, and nothing else', () => {
		const errors = errorsWith('xx');
		const isMissing = /^TS2741: Property 'xx' is missing in type /;
		assert.deepEqual(
			errors.filter(({ text }) => !isMissing.test(text)),
			[],
		);
		assert.deepEqual(new Set([TABLE, IDS, ...errors.map(({ file }) => file)]), NAMED);
	});

	it('meets no code that asks for a certain one', () => {
		const codes = LANGUAGES.join('|');
		const certain = new RegExp(`^(?!\\s*[/*]).*('(${codes})'|\\w\\??\\.(${codes})\\b(?!\\.))`, 'm');
		const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => `src/${file.replaceAll('\\', '/')}`);
		assert.deepEqual(files.filter((file) => certain.test(readText(file))).sort(), [TABLE, TEXTS, IDS]);
	});
});

describe('the languages', () => {
	it('can be chosen in the settings', () => {
		const choices = new Map(settings(manifest()).map(([key, setting]) => [key, setting.enum]));
		assert.deepEqual(choices.get(SETTINGS.language.key), ['auto', ...LANGUAGES]);
		assert.deepEqual(choices.get(SETTINGS.accessLanguage.key), [...LANGUAGES]);
		assert.equal(SETTINGS.accessLanguage.default, DEFAULT_LANGUAGE);
	});

	it('share none of the words by which they are told apart', () => {
		const all = LANGUAGES.flatMap((language) => WORDS[language].frequent.split(' '));
		assert.deepEqual(
			all.filter((word, index) => all.indexOf(word) !== index),
			[],
		);
	});
});
