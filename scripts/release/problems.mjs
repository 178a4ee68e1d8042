// What stands against a release: mistakes in the sources, and what only the owner of the project can set.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(file, 'utf8');
const repositoryOf = (address) => /github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(address)?.[1];

function git(...words) {
	try {
		return execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return '';
	}
}

/**
 * @param {string | undefined} tag the tag that started the release
 * @returns {string[]} sentences
 */
export function mistakes(tag) {
	const { version } = JSON.parse(read('package.json'));
	const locked = JSON.parse(read('package-lock.json'));
	const newest = /^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1];
	const found = [
		[!/^\d+\.\d+\.\d+$/.test(version), `package.json: ${version} is no version such as 1.2.3.`],
		[locked.version !== version, `package-lock.json is of version ${locked.version}, package.json of ${version}.`],
		[newest !== version, `CHANGELOG.md begins with ${newest}, package.json is of version ${version}.`],
		[tag !== undefined && tag !== `release/${version}`, `The tag ${tag} is not release/${version}.`],
		[
			tag !== undefined && git('tag', '--list', `v${version}`) !== '',
			`v${version} is released already. Raise the version in package.json.`,
		],
	];
	return found.flatMap(([is, sentence]) => (is ? sentence : []));
}

/** @returns {string[]} sentences */
export function missingFromOwner() {
	const { publisher, repository, release } = JSON.parse(read('package.json'));
	const wanted = repositoryOf(repository.url);
	const here = process.env.GITHUB_REPOSITORY ?? repositoryOf(git('remote', 'get-url', 'origin'));
	const secret = process.env.OVSX_PAT_IS_SET;
	const ids = Object.entries(release).filter(([, value]) => value === '');
	const found = [
		[
			here !== wanted,
			`repository: it says github.com/${wanted}, but this clone is from ${here ?? 'no repository on GitHub'}.`,
		],
		...ids.map(([key]) => [
			true,
			`release.${key}: the id of the app in Entra that may publish for "${publisher}" on the Visual Studio Marketplace.`,
		]),
		[
			secret !== 'true',
			`The secret OVSX_PAT of the environment "release" on GitHub, with a token of Open VSX for the namespace "${publisher}"${secret === undefined ? ' (it cannot be seen from here)' : ''}.`,
		],
	];
	return found.flatMap(([is, sentence]) => (is ? sentence : []));
}
