import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { ROOT } from '../support/project';

/** The files that a module reaches by imports, and how each is imported. */
async function reachable(code: string): Promise<Metafile['inputs']> {
	const { metafile } = await build({
		stdin: { contents: code, resolveDir: ROOT, loader: 'ts' },
		bundle: true,
		write: false,
		metafile: true,
		platform: 'browser',
		format: 'cjs',
		conditions: ['worker'],
		external: ['vscode', 'l10n:*', 'registry:groups'],
		loader: { '.yaml': 'text' },
		absWorkingDir: ROOT,
	});
	// Files whose exports are not used are not in the output.
	const [output] = Object.values(metafile.outputs);
	const used = Object.keys(output?.inputs ?? {}).filter((file) => (output?.inputs[file]?.bytesInOutput ?? 0) > 0);
	return Object.fromEntries(used.flatMap((file) => (metafile.inputs[file] ? [[file, metafile.inputs[file]]] : [])));
}

/** Files with the data of the registry, packages, and everything that works on texts. Languages are a list of two codes. */
function heavy(inputs: Metafile['inputs']): readonly string[] {
	return Object.keys(inputs).filter((file) =>
		/^(?:node_modules|registry|src\/core(?!\/language\.ts)|src\/engine)\b/.test(file),
	);
}

describe('the seam between dist/extension.js and dist/engine.js', () => {
	it('keeps all that is heavy behind it', async () => {
		assert.deepEqual(heavy(await reachable(`export * from './src/extension';`)), []);
		const broken = "export * from './src/extension'; export { RULES } from './src/core/checks/rules';";
		assert.notDeepEqual(heavy(await reachable(broken)), []);
	});

	it('is the only place that loads something later', async () => {
		const inputs = await reachable(`export * from './src/engine';`);
		const later = Object.entries(inputs).filter(([, { imports }]) =>
			imports.some(({ kind }) => kind === 'dynamic-import'),
		);
		assert.deepEqual(
			later.map(([file]) => file),
			[],
		);
	});
});
