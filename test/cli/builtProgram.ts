import { type SpawnSyncOptions, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { parseRegistry } from '../../src/core/registry/parse';
import { registryText } from '../support/registry';
import { Folder } from './support';

/** The program as it is shipped, but with the sample registry. */
export interface BuiltProgram {
	readonly file: string;
	/** Runs it in a process of its own. */
	run(words: readonly string[], options?: SpawnSyncOptions): SpawnSyncReturns<string>;
}

/** Builds the program for the tests of the surrounding suite. */
export function useBuiltProgram(): BuiltProgram {
	const tools = new Folder();
	const file = path.join(tools.root, 'cli.js');
	before(async () => {
		const { data } = parseRegistry(registryText());
		await build({
			entryPoints: { cli: 'src/cli/main.ts' },
			outdir: tools.root,
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			logLevel: 'error',
			plugins: [
				{
					name: 'sample',
					setup: ({ onLoad }) =>
						onLoad({ filter: /mii\.yaml$/ }, () => ({
							contents: `export default ${JSON.stringify(data)}`,
							loader: 'js',
						})),
				},
			],
		});
	});
	after(() => tools.remove());
	return {
		file,
		run: (words, options = {}) => spawnSync(process.execPath, [file, ...words], { ...options, encoding: 'utf8' }),
	};
}
