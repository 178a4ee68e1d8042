// Leaves out of the engine what `src/yaml.ts` exports. It is a fifth of the code, and most sessions have no YAML to read.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const room = path.join(root, 'src/core/yaml');
const EXPORT = /^export \{ ([\w, ]+) \} from '\.\/core\/yaml\/(\w+)';$/gm;

/** @returns {import('esbuild').Plugin} the functions become calls of those in `yaml.js`, which is required on the first one. */
export function yamlPlugin() {
	return {
		name: 'yaml',
		async setup(context) {
			const exported = [...(await readFile(path.join(root, 'src/yaml.ts'), 'utf8')).matchAll(EXPORT)];
			const functions = new Map(exported.map(([, names, module]) => [path.join(room, module), names.split(', ')]));
			context.onResolve({ filter: /\/yaml\/\w+$/ }, ({ path: file, resolveDir, importer }) => {
				const module = path.resolve(resolveDir, file);
				const isInside = path.dirname(importer) === room || importer === path.join(root, 'src/yaml.ts');
				return functions.has(module) && !isInside ? { path: module, namespace: 'yaml' } : undefined;
			});
			context.onResolve({ filter: /^\.\/yaml\.js$/, namespace: 'yaml' }, () => ({ path: './yaml.js', external: true }));
			context.onLoad({ filter: /.*/, namespace: 'yaml' }, ({ path: module }) => {
				const lines = functions
					.get(module)
					.map((name) => `export const ${name} = (...given) => require('./yaml.js').${name}(...given);`);
				return { contents: lines.join('\n') };
			});
		},
	};
}
