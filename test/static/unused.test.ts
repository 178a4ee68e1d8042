import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CONTEXT_KEYS, SCHEMES, TREE_ITEMS } from '../../src/ids';
import { ROOT, readText } from '../support/project';

/** The text of the files of a folder, but for those where what is asked about is declared. */
function textOf(folder: string, ending: RegExp, ...declared: readonly string[]): string {
	return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
		.filter((file) => ending.test(file) && !declared.includes(file))
		.map(readText)
		.join('\n');
}

const TS = /\.ts$/;

// Sentences are in l10n.test.ts, settings in manifest.test.ts.
describe('nothing is declared that nobody uses:', () => {
	for (const [name, ids] of Object.entries({ CONTEXT_KEYS, SCHEMES, TREE_ITEMS })) {
		it(`${name} of ids.ts`, () => {
			const code = textOf('src', TS, 'src/ids.ts');
			assert.deepEqual(
				Object.keys(ids).filter((key) => !new RegExp(`\\b${name}\\.${key}\\b`).test(code)),
				[],
			);
		});
	}

	it('context keys for menus, keys, views and steps of package.json', () => {
		const manifest = readText('package.json');
		assert.deepEqual(
			Object.values(CONTEXT_KEYS).filter((key) => !new RegExp(`${key.replace('.', '\\.')}\\b`).test(manifest)),
			[],
		);
	});

	it('pictures', () => {
		const places = ['package.json', 'package.nls.json', 'package.nls.de.json', 'README.md', 'media/gallery/README.md'];
		const text = [...places.map(readText), textOf('test/host', TS)].join('\n');
		const pictures = readdirSync(path.join(ROOT, 'media'), { recursive: true, encoding: 'utf8' }).filter((file) =>
			/\.(png|svg)$/.test(file),
		);
		assert.deepEqual(
			pictures.filter((file) => !text.includes(path.basename(file))),
			[],
		);
	});

	it('fixtures', () => {
		const code = textOf('test', TS);
		assert.deepEqual(
			readdirSync(path.join(ROOT, 'test/fixtures')).filter(
				(name) => !code.includes(`fixtures/${name}`) && !code.includes(`'fixtures', '${name}'`),
			),
			[],
		);
	});

	it('snippets', () => {
		const manifest = readText('package.json');
		assert.deepEqual(
			readdirSync(path.join(ROOT, 'snippets')).filter((file) => !manifest.includes(`./snippets/${file}`)),
			[],
		);
	});
});
