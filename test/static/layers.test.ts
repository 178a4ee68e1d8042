import assert from 'node:assert/strict';
import { refusedImports } from '../support/importRules';

// The first of each pair breaks a layer rule, the second is what the same file may do.
const RULES: readonly (readonly [string, string, string])[] = [
	['src/ids.ts', "import x from './host/x'; x();", 'export const a = 1;'],
	['src/core/x.ts', "import * as x from 'vscode'; x.a();", "import x from './problem'; x();"],
	['src/core/x.ts', "import x from 'node:path'; x();", "import x from './problem'; x();"],
	['src/core/x.ts', "import x from '../host/x'; x();", "import x from './problem'; x();"],
	['src/core/registry/x.ts', "import x from 'yaml'; x();", "import x from '../yaml/yamlFile'; x();"],
	['src/host/x.ts', "import x from '../features/find/register'; x();", "import x from '../core/problem'; x();"],
	['src/features/a/x.ts', "import x from '../b/y'; x();", "import x from './y'; x();"],
	['src/features/a/x.ts', "import x from 'node:fs'; x();", "import x from '../../host/y'; x();"],
	['src/extension.ts', "import x from './features/a/register'; x();", "import x from './host/activation/x'; x();"],
	['src/engine.ts', "import x from './core/problem'; x();", "import x from './features/a/register'; x();"],
	['src/host/activation/x.ts', "import x from '../../core/problem'; x();", "import x from '../failures'; x();"],
	['src/cli/x.ts', "import x from '../host/x'; x();", "import x from '../core/problem'; x();"],
	['src/cli/x.ts', "import * as x from 'node:fs'; x.a();", "import * as x from './disk/x'; x.a();"],
	['src/cli/disk/x.ts', "import x from '../../host/x'; x();", "import * as x from 'node:fs'; x.a();"],
];

describe('layer rules', () => {
	it('refuse what crosses a layer, and only that', () => {
		const name = (file: string, index: number): string => file.replace('x.ts', `x${index}.ts`);
		const wrong = RULES.map(([file, code], index) => [name(file, index), code] as const);
		assert.deepEqual([...refusedImports(Object.fromEntries(wrong))].sort(), wrong.map(([file]) => file).sort());
		const right = RULES.map(([file, , code], index) => [name(file, index), code] as const);
		assert.deepEqual(refusedImports(Object.fromEntries(right)), []);
	});
});
