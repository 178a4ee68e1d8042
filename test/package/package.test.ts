import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ROOT, readJson } from '../support/project';
import { VSIX } from './released';

// Runs after `npm run release`: what users get.
describe('the package', () => {
	const archive = readFileSync(VSIX);
	const files = unzipSync(archive);
	const names = Object.keys(files)
		.filter((name) => name.startsWith('extension/'))
		.map((name) => name.slice('extension/'.length))
		.sort();

	it('holds what it needs, and nothing else', () => {
		assert.deepEqual(names, [
			'LICENSE.txt',
			'changelog.md',
			'dist/engine.js',
			'dist/extension.js',
			'dist/extension.notices.txt',
			'dist/package.json',
			'dist/registry.json',
			'dist/yaml.js',
			'l10n/bundle.l10n.de.json',
			'media/icon.png',
			'media/mii.svg',
			...['access', 'browse', 'checks', 'write'].flatMap((step) => [
				`media/walkthrough/${step}.de.svg`,
				`media/walkthrough/${step}.svg`,
			]),
			'package.json',
			'package.nls.de.json',
			'package.nls.json',
			'readme.md',
			'registry/config.schema.json',
			'registry/mii.schema.json',
			'registry/mii.yaml',
			'registry/overlay.schema.json',
			'skills/mii-readme/SKILL.md',
			'snippets/markdown.json',
		]);
	});

	it('shows only pictures that are in the repository', () => {
		const { repository } = readJson<{ readonly repository: { readonly url: string } }>('package.json');
		const folder = `${repository.url.replace(/^git\+|\.git$/g, '')}/raw/HEAD/`;
		const readme = strFromU8(files['extension/readme.md'] ?? new Uint8Array());
		const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address ?? '');
		assert(pictures.length > 0);
		assert.deepEqual(
			pictures.filter(
				(address) => !address.startsWith(folder) || !existsSync(path.join(ROOT, address.slice(folder.length))),
			),
			[],
		);
	});

	it('stays small', () => {
		const [activation, engine] = ['extension', 'engine'].map((name) => files[`extension/dist/${name}.js`]?.length ?? 0);
		assert(archive.length <= 600_000, `the package has ${archive.length} bytes`);
		assert(activation && activation <= 40_000, `the bundle for the activation has ${activation} bytes`);
		assert(engine && engine > 100_000 && engine <= 520_000, `the engine has ${engine} bytes`);
	});

	it('needs nothing but VS Code', () => {
		const required = ['extension', 'engine', 'yaml'].map((name) => {
			const bundle = strFromU8(files[`extension/dist/${name}.js`] ?? new Uint8Array());
			return [...new Set([...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id))].sort();
		});
		assert.deepEqual(required, [['vscode'], ['./registry.json', './yaml.js', 'vscode'], []]);
	});
});
