import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readText } from '../support/project';
import { RELEASE_TREE, VSIX } from './released';

/** esbuild names the file above each part of a bundle that it does not make smaller. */
function packagesIn(...bundles: readonly string[]): readonly string[] {
	const comments = /^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;
	const found = bundles.flatMap((bundle) => [...readText(`dist/${bundle}.js`).matchAll(comments)]);
	return [...new Set(found.map(([, name = '']) => name))].sort();
}

function noticesIn(text: string): readonly (readonly [name: string, text: string])[] {
	return text
		.split(/\n-{80}\n/)
		.slice(1)
		.map((notice) => {
			const name = /^\n(\S+) \S+ \(.*\)\n/.exec(notice)?.[1] ?? '';
			return [name, notice] as const;
		});
}

const extension = unzipSync(readFileSync(VSIX));

// The package of npm has the file of the release tree; its own test says so.
const ARTEFACTS = [
	[
		'the extension',
		Object.keys(extension).flatMap((file) => /^extension\/dist\/(\w+)\.js$/.exec(file)?.[1] ?? []),
		strFromU8(extension['extension/dist/extension.notices.txt'] ?? new Uint8Array()),
	],
	[
		'the release tree',
		readdirSync(path.join(RELEASE_TREE, 'dist')).flatMap((file) => /^(\w+)\.js$/.exec(file)?.[1] ?? []),
		readFileSync(path.join(RELEASE_TREE, 'dist/cli.notices.txt'), 'utf8'),
	],
] as const;

for (const [name, bundles, text] of ARTEFACTS) {
	describe(`the notices of ${name}`, () => {
		const notices = noticesIn(text);

		it('name every package in the bundles, and no other one', () => {
			const packages = packagesIn(...bundles);
			assert(packages.length > 5);
			assert.deepEqual(notices.map(([one]) => one).sort(), packages);
		});

		it('have their copyright lines', () => {
			for (const [one, notice] of notices) {
				assert.match(notice, /copyright \S/i, one);
			}
		});
	});
}
