// Makes the parts of VS Code's API plain variables. By itself esbuild copies the whole API once for each file that
// imports it, which takes longer than all else at the start.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const EXPORTED = /^\texport (?:abstract )?(?:class|const|enum|function|namespace) (\w+)/gm;

/** @returns {import('esbuild').Plugin} */
export function vscodePlugin() {
	return {
		name: 'vscode',
		setup(context) {
			context.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
				namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
			);
			context.onLoad({ filter: /.*/, namespace: 'vscode' }, async () => {
				const typings = await readFile(path.join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
				const names = new Set([...typings.matchAll(EXPORTED)].map(([, name]) => name));
				// Marked as pure, so that the bundle reads only what it uses.
				const lines = [...names].map((name) => `export const ${name} = /* @__PURE__ */ (() => api.${name})();`);
				return { contents: [`const api = require('vscode');`, ...lines].join('\n'), loader: 'js' };
			});
		},
	};
}
