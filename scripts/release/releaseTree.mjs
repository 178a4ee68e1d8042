// The release tree: what a tag such as v1 holds, for the action and for pre-commit, and from which npm packs its package.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// The pages about rules are what findings link to. The workflows stay as they are, since the token of a workflow may
// not push a change of one; so check.yml can be called at the tag.
const COPIED = [
	...['action.yml', '.pre-commit-hooks.yaml', '.github/workflows', 'docs/rules'],
	...['CHANGELOG.md', 'SECURITY.md', 'LICENSE'],
];
const IN_PACKAGE = ['dist/cli.js', 'dist/cli.notices.txt'];
const KEPT = ['name', 'version', 'license', 'repository', 'keywords', 'bin'];

/** Makes the tree in a folder. Nothing in it has to be installed or built. */
export function makeReleaseTree(folder) {
	rmSync(folder, { recursive: true, force: true });
	const build = ['scripts/build.mjs', '--production', `--out=${path.join(folder, 'dist')}`, 'cli', 'action'];
	execFileSync(process.execPath, build, { stdio: 'inherit' });
	for (const name of COPIED) {
		cpSync(name, path.join(folder, name), { recursive: true });
	}
	const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
	const { description } = JSON.parse(readFileSync('package.nls.json', 'utf8'));
	const published = {
		...Object.fromEntries(KEPT.map((key) => [key, manifest[key]])),
		description,
		engines: { node: manifest.engines.node },
		files: IN_PACKAGE,
	};
	// Pictures and other pages are not in the tree.
	const home = manifest.repository.url.replace(/^git\+|\.git$/g, '');
	const readme = readFileSync('README.md', 'utf8').replace(
		/(!?)(\[[^\]]*\]\()(?!https?:|#)/g,
		(_, picture, label) => `${picture}${label}${home}/${picture ? 'raw' : 'blob'}/HEAD/`,
	);
	writeFileSync(path.join(folder, 'README.md'), readme);
	writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(published, undefined, '\t')}\n`);
}
