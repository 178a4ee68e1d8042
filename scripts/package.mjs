// Makes dist/mii-contributor.vsix. It is put together in a folder of its own: dist/extension.js stays as the tests have it.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

const root = path.resolve(import.meta.dirname, '..');
const stage = path.join(root, 'dist/package');
process.chdir(root);

rmSync(stage, { recursive: true, force: true });
execFileSync(process.execPath, ['scripts/build.mjs', '--production', '--package', 'extension'], { stdio: 'inherit' });
const shipped = readFileSync('.vscodeignore', 'utf8').match(/(?<=^!)[^/*\n\r]+/gm) ?? [];
for (const name of new Set([...shipped, '.vscodeignore'])) {
	if (name !== 'dist') {
		cpSync(name, path.join(stage, name), { recursive: true });
	}
}
await createVSIX({
	cwd: stage,
	packagePath: path.join(root, 'dist/mii-contributor.vsix'),
	dependencies: false,
	allowMissingRepository: true,
	rewriteRelativeLinks: false,
});
