// Turns registry/mii.yaml into modules of plain data, and breaks the build at the exact place where it is wrong.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const bundledFile = path.join(root, 'registry/mii.yaml');

/** Bundles modules of the core, which are TypeScript, and loads them into Node, once for several bundles at a time. */
const loaded = new Map();
export function loadCore(contents) {
	const known = loaded.get(contents) ?? bundleAndLoad(contents);
	loaded.set(contents, known);
	return known;
}

async function bundleAndLoad(contents) {
	// Each content has its own file name, since Node never loads the same address twice.
	const name = createHash('sha256').update(contents).digest('hex').slice(0, 12);
	const outfile = path.join(root, 'dist/build', `${name}-${process.pid}.mjs`);
	await build({
		stdin: { contents, resolveDir: path.join(root, 'src/core'), loader: 'ts' },
		bundle: true,
		format: 'esm',
		platform: 'browser',
		conditions: ['worker'],
		outfile,
		plugins: [registryPlugin()],
		logLevel: 'silent',
	});
	try {
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(outfile);
	}
}

/** Loads the parser of the registry. It is built first, since everything with the registry in it needs it. */
let parser;
function loadParser() {
	parser ??= loadCore(`
		export { parseRegistry } from './registry/parse';
		export { format, MESSAGES } from './messages';
		export { Lines } from './text/lines';
		export { outermostGroups } from './registry/outermostGroups';
	`);
	return parser;
}

/**
 * @param {{ readonly asFile?: boolean }} options `asFile`: the data becomes `registry.json` beside the bundle, which
 * requires it. Otherwise it is in the bundle.
 * @returns {import('esbuild').Plugin}
 */
export function registryPlugin({ asFile = false } = {}) {
	return {
		name: 'registry',
		setup(context) {
			context.onResolve({ filter: /[\\/]registry[\\/]mii\.yaml$/ }, ({ path: file, resolveDir }) => ({
				path: path.resolve(resolveDir, file).replace(/mii\.yaml$/, 'registry.json'),
				namespace: 'registry',
			}));
			context.onResolve({ filter: /^registry:groups$/ }, () => ({ path: bundledFile, namespace: 'groups' }));
			context.onLoad({ filter: /.*/, namespace: 'groups' }, async ({ path: file }) => {
				const { parseRegistry, outermostGroups } = await loadParser();
				// The registry's own module reports what is wrong with it.
				const { data } = parseRegistry(await readFile(file, 'utf8'));
				return { contents: JSON.stringify(data ? outermostGroups(data) : []), loader: 'json', watchFiles: [file] };
			});
			context.onLoad({ filter: /.*/, namespace: 'registry' }, async ({ path: json }) => {
				const file = path.join(path.dirname(json), 'mii.yaml');
				const text = await readFile(file, 'utf8');
				const { parseRegistry, format, MESSAGES, Lines } = await loadParser();
				const { data, problems } = parseRegistry(text);
				const lines = new Lines(text);
				const rows = text.split(/\r\n|\r|\n/);
				const messages = problems.map((problem) => {
					const { line, character } = lines.positionAt(problem.span.start);
					return {
						text: `${format(MESSAGES[problem.code], problem.args)} [${problem.code}]`,
						location: {
							file: path.relative(process.cwd(), file),
							line: line + 1,
							// esbuild counts bytes; people and editors count characters.
							column: Buffer.byteLength((rows[line] ?? '').slice(0, character)),
							lineText: rows[line] ?? '',
							length: Math.max(1, problem.span.end - problem.span.start),
						},
					};
				});
				const isError = (_, index) => problems[index].severity === 'error';
				return {
					contents: JSON.stringify(data ?? null),
					loader: asFile ? 'copy' : 'json',
					errors: messages.filter(isError),
					warnings: messages.filter((message, index) => !isError(message, index)),
					watchFiles: [file],
				};
			});
		},
	};
}
