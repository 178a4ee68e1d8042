// The READMEs of the fixtures as a module: the web worker host of the editor suite has no files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../test/fixtures/readmes');

/** @returns {import('esbuild').Plugin} */
export function readmesPlugin() {
	return {
		name: 'readmes',
		setup(build) {
			build.onResolve({ filter: /^fixtures:readmes$/ }, ({ path: name }) => ({ path: name, namespace: 'readmes' }));
			build.onLoad({ filter: /.*/, namespace: 'readmes' }, () => {
				const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
					.map((file) => file.split(path.sep).join('/'))
					.filter((file) => file.endsWith('.md'))
					.sort();
				const texts = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
				const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
				return { contents: JSON.stringify({ texts, expected }), loader: 'json', watchDirs: [folder] };
			});
		},
	};
}
