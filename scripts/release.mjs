// Makes dist/release with everything that is published. `npm run release -- [--dry-run] [--tag=release/1.2.3]`
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { mistakes, neededFromOwner } from './release/problems.mjs';
import { makeReleaseTree } from './release/releaseTree.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const words = process.argv.slice(2);
const isDry = words.includes('--dry-run');
const tag = words.find((word) => word.startsWith('--tag='))?.slice('--tag='.length);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = 'dist/release';
const tree = `${folder}/tree`;

function print(title, sentences) {
	if (sentences.length > 0) {
		console.log(`\n${title}\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}`);
	}
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
makeReleaseTree(path.resolve(tree));
// npm passes the path of its own program. Without npm around it, the script uses the npm on the PATH.
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
const pack = [...npm.slice(1), 'pack', '--json', '--pack-destination', path.resolve(folder)];
const [{ files: packed }] = JSON.parse(execFileSync(npm[0], pack, { cwd: tree, encoding: 'utf8' }));
execFileSync(process.execPath, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
copyFileSync('dist/mii-contributor.vsix', `${folder}/${name}-${version}.vsix`);

const files = [`${name}-${version}.vsix`, `${name}-${version}.tgz`];
const contents = files.map((file) => readFileSync(`${folder}/${file}`));
const sums = files.map((file, index) => `${createHash('sha256').update(contents[index]).digest('hex')}  ${file}\n`);
writeFileSync(`${folder}/SHA256SUMS`, sums.join(''));
const [inVsix, inPackage] = [Object.keys(unzipSync(contents[0])), packed.map((file) => file.path)];
const withoutNotices = files.filter(
	(_, index) => ![inVsix, inPackage][index].some((file) => file.endsWith('.notices.txt')),
);

console.log(`${folder}: version ${version}`);
print('Ready:', [
	`${files[0]}, ${contents[0].length} bytes, for the Visual Studio Marketplace and Open VSX`,
	`${files[1]}, ${contents[1].length} bytes, for npm`,
	'tree, for the tags of the action and of pre-commit',
]);
const wrong = [...mistakes(tag), ...withoutNotices.map((file) => `${file} lacks the notices of the code in it.`)];
const { missing, unseen } = neededFromOwner();
print('To mend:', wrong);
print(
	'Missing; only the owner can set it, in package.json and on GitHub (see "Releasing" in CONTRIBUTING.md):',
	missing,
);
print('Needed too, but it cannot be seen from here:', unseen);
process.exitCode = wrong.length > 0 || (missing.length > 0 && !isDry) ? 1 : 0;
