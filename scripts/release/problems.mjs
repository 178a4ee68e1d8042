// The obstacles to a release: mistakes in the sources, and settings that only the owner of the project can make.
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

/** @returns {{ missing: string[], unseen: string[] }} sentences; `unseen` is what nothing here can tell. */
export function neededFromOwner() {
	const { publisher, repository, release } = JSON.parse(read('package.json'));
	const wanted = repositoryOf(repository.url);
	const here = process.env.GITHUB_REPOSITORY ?? repositoryOf(git('remote', 'get-url', 'origin'));
	const { OVSX_PAT_IS_SET: secret } = process.env;
	const token = `The secret OVSX_PAT in the environment "release" on GitHub: a token of Open VSX for the namespace "${publisher}".`;
	const app = `the app in Entra that may publish for "${publisher}" on the Visual Studio Marketplace`;
	const missing = [
		[here !== wanted, `repository is github.com/${wanted}, but this clone is of ${here ?? 'no repository on GitHub'}.`],
		[release.azureClientId === '', `release.azureClientId: the client id of ${app}.`],
		[release.azureTenantId === '', `release.azureTenantId: the tenant id of ${app}.`],
		[secret === 'false', token],
	];
	const unseen = [
		[secret === undefined, token],
		[true, `On npm, release.yml and the environment "release" of github.com/${wanted} as the trusted publisher.`],
	];
	const sentences = (list) => list.flatMap(([is, sentence]) => (is ? sentence : []));
	return { missing: sentences(missing), unseen: sentences(unseen) };
}
