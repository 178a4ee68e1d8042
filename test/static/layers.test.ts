import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/project';

// The first of each pair breaks a layer rule, the second is what the same file may do.
const RULES: readonly (readonly [string, string, string])[] = [
	['src/ids.ts', "import x from './host/x'; x();", 'export const a = 1;'],
	['src/core/x.ts', "import * as x from 'vscode'; x.a();", "import x from './problem'; x();"],
	['src/core/x.ts', "import x from 'node:path'; x();", "import x from './problem'; x();"],
	['src/core/x.ts', "import x from '../host/x'; x();", "import x from './problem'; x();"],
	['src/core/x.ts', "import x from 'yaml'; x();", "import x from './yaml/yamlFile'; x();"],
	['src/core/template/x.ts', "import x from 'mustache'; x();", "import x from './template'; x();"],
	['src/host/x.ts', "import x from '../features/find/register'; x();", "import x from '../core/problem'; x();"],
	['src/features/a/x.ts', "import x from '../b/y'; x();", "import x from './y'; x();"],
	['src/features/a/x.ts', "import x from 'node:fs'; x();", "import x from '../../host/y'; x();"],
	['src/extension.ts', "import x from './core/problem'; x();", "import x from './features/a/register'; x();"],
	['src/cli/x.ts', "import x from '../host/x'; x();", "import x from '../core/problem'; x();"],
];

/** Writes the lines as files of a project with our lint rules; says which files the layer rules refuse. */
function refused(files: Readonly<Record<string, string>>): readonly string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'mii-layers-'));
	try {
		copyFileSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
		for (const [file, code] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), code);
		}
		const biome = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
		const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--only=style/noRestrictedImports', '.'];
		const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' });
		// Biome prints the path as it found it: absolute or relative, with the separators of the system.
		return [...stdout.matchAll(/^::\w+ .*\bfile=.*?(src[\\/][^,]+)/gm)].map(([, file]) =>
			(file ?? '').replaceAll('\\', '/'),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

describe('layer rules', () => {
	it('refuse what crosses a layer, and only that', () => {
		const name = (file: string, index: number): string => file.replace('x.ts', `x${index}.ts`);
		const wrong = RULES.map(([file, code], index) => [name(file, index), code] as const);
		assert.deepEqual([...refused(Object.fromEntries(wrong))].sort(), wrong.map(([file]) => file).sort());
		const right = RULES.map(([file, , code], index) => [name(file, index), code] as const);
		assert.deepEqual(refused(Object.fromEntries(right)), []);
	}).timeout(20_000);
});
