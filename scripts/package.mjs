// Makes dist/mii-contributor.vsix. It is put together in a folder of its own: dist/extension.js stays as the tests have it.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

const root = path.resolve(import.meta.dirname, '..');
const stage = path.join(root, 'dist/package');
process.chdir(root);

rmSync(stage, { recursive: true, force: true });
const build = ['scripts/build.mjs', '--production', '--out=dist/package/dist', 'extension'];
execFileSync(process.execPath, build, { stdio: 'inherit' });
// Node reads the nearest package.json of a file that it loads. Without this one that is the manifest, which is long.
writeFileSync(path.join(stage, 'dist/package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
const shipped = readFileSync('.vscodeignore', 'utf8').match(/(?<=^!)[^/*\n\r]+/gm) ?? [];
for (const name of new Set([...shipped, '.vscodeignore'])) {
	if (name !== 'dist') {
		cpSync(name, path.join(stage, name), { recursive: true });
	}
}
// It is built already, and users of the extension need none of this.
const {
	scripts: _,
	devDependencies: __,
	release: ___,
	bin: ____,
	...manifest
} = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, '\t')}\n`);
// As plain `vsce package --no-dependencies` does: pictures in the README get addresses in the repository.
await createVSIX({ cwd: stage, packagePath: path.join(root, 'dist/mii-contributor.vsix'), dependencies: false });
