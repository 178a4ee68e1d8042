import assert from 'node:assert/strict';
import {
	gitConfigPath,
	gitHubRepository,
	gitRemotes,
	packageRepository,
	withIncludes,
} from '../../../src/core/repository/gitRemotes';
import { belongsToInitiative, isReadmeName } from '../../../src/core/repository/repositoryMatch';
import { sampleRegistry } from '../../support/registry';

describe('gitHubRepository', () => {
	for (const url of [
		'https://github.com/o-w/n.a_m',
		'https://github.com/o-w/n.a_m.git',
		'https://user:token@github.com/o-w/n.a_m.git/',
		'git@github.com:o-w/n.a_m.git',
		'ssh://git@github.com/o-w/n.a_m.git',
		'ssh://git@github.com:22/o-w/n.a_m',
		'git://GitHub.com/o-w/n.a_m.git',
		'github.com:o-w/n.a_m',
		'git@github.com:/o-w/n.a_m.git',
		'git@github.com-work:o-w/n.a_m.git',
		'git+ssh://git@github.com/o-w/n.a_m.git',
		'https://github.com:443/o-w/n.a_m.git',
		'ssh://git@ssh.github.com:443/o-w/n.a_m.git',
		'https://github.com/o-w/n.a_m.wiki.git',
	]) {
		it(`reads ${url}`, () => assert.equal(gitHubRepository(url), 'o-w/n.a_m'));
	}

	for (const url of [
		'https://gitlab.com/o/n',
		'https://github.com.evil.example/o/n',
		'../n.git',
		'https://github.com/o',
		'',
	]) {
		it(`knows nothing of ${url}`, () => assert.equal(gitHubRepository(url), undefined));
	}
});

describe('gitRemotes', () => {
	for (const text of [
		'[remote "origin"]\n\turl = git@github.com:o/n.git\n',
		'[remote "origin"]\r\n\turl = "git@github.com:o/n.git"\r\n',
		'[remote "origin"] url = git@github.com:o/n.git',
		'[Remote "origin"]\nURL=git@github.com:o/n.git # mine\n[branch "x"]\nurl = y',
		'[remote "origin"]\nurl = "git@github.com:o/n.git" ; mine',
	]) {
		it(`reads ${JSON.stringify(text)}`, () =>
			assert.deepEqual(gitRemotes(text), [{ name: 'origin', url: 'git@github.com:o/n.git' }]));
	}

	it('writes short addresses out, as Git does', () => {
		const config = [
			'[url "https://github.com/"]\n\tinsteadOf = gh:',
			'[url "https://github.com/o/"]\n\tinsteadOf = "gh:me/"',
			'[remote "origin"]\n\turl = gh:me/n.git',
			'[remote "other"]\n\turl = gh:x/y',
		].join('\n');
		assert.deepEqual(gitRemotes(config), [
			{ name: 'origin', url: 'https://github.com/o/n.git' },
			{ name: 'other', url: 'https://github.com/x/y' },
		]);
	});
});

describe('withIncludes', () => {
	const FILES: Readonly<Record<string, string>> = {
		'.git/more': '[include]\n\tpath = ../shared/deep\n',
		'.git/../shared/deep': '[remote "origin"]\n\turl = gh:o/n\n',
		'~/names': '[url "https://github.com/"]\n\tinsteadOf = gh:\n',
		'/etc/a b': '[remote "other"]\n\turl = https://github.com/o/other\n',
		'.git/loop': '[include]\n\tpath = loop\n',
	};
	const remotes = async (config: string): Promise<readonly string[]> =>
		gitRemotes(await withIncludes(config, '.git/config', async (path) => FILES[path])).map(({ url }) => url);

	it('reads the files that a configuration names, relative to its own place', async () => {
		assert.deepEqual(await remotes('[include]\n\tpath = more\n\tpath = ~/names\n\tpath = "/etc/a b"\n'), [
			'https://github.com/o/other',
			'https://github.com/o/n',
		]);
	});

	it('weighs no conditions, connects to no server and comes to an end', async () => {
		for (const config of [
			'[includeIf "gitdir:~/work/"]\n\tpath = more',
			'[include]\n\tpath = //server/share',
			'[include]\n\tpath = loop',
			'[include]\n\tpath = missing',
			'[include]\n\tpath =',
		]) {
			assert.deepEqual(await remotes(config), [], config);
		}
	});
});

describe('packageRepository', () => {
	for (const text of ['o/n', 'github:o/n', 'o/n#main', 'git+https://github.com/o/n.git#main', 'git@github.com:o/n']) {
		it(`reads ${text}`, () => assert.equal(packageRepository(text), 'o/n'));
	}
	for (const text of ['gitlab:o/n', 'o', 'https://gitlab.com/o/n', 'a/b/c']) {
		it(`knows nothing of ${text}`, () => assert.equal(packageRepository(text), undefined));
	}
});

describe('belongsToInitiative', () => {
	const registry = sampleRegistry({
		entries: 'entries: { tool: { group: teams, name: Tool, source: s, repository: Else/Tool } }\n',
	});

	it('knows the organisation and the repositories of entries', () => {
		assert.equal(belongsToInitiative(registry, 'Sample/anything'), true);
		assert.equal(belongsToInitiative(registry, 'else/tool'), true);
		assert.equal(belongsToInitiative(registry, 'else/other'), false);
		assert.equal(belongsToInitiative(registry, undefined), false);
	});
});

describe('isReadmeName', () => {
	it('knows READMEs in their languages', () => {
		for (const name of ['README.md', 'readme.de.md', 'README_en.markdown', 'Readme-pt-br.md']) {
			assert(isReadmeName(name), name);
		}
		for (const name of ['README', 'README.txt', 'readme-tool.md', 'about.md', 'docs/README.md']) {
			assert(!isReadmeName(name), name);
		}
	});
});

describe('gitConfigPath', () => {
	for (const [text, path] of [
		['gitdir: ../.git/modules/x\n', '../.git/modules/x/config'],
		['gitdir: /a b/.git/worktrees/x\r\n', '/a b/.git/config'],
		['gitdir:   C:\\repo\\.git\\worktrees\\x  ', 'C:/repo/.git/config'],
		['gitdir: //server/share/repo/.git/worktrees/x', undefined],
		['gitdir: \\\\server\\share\\repo\\.git', undefined],
		['gitdir:   ', undefined],
		['', undefined],
		[`gitdir:${' '.repeat(150_000)}x${' '.repeat(150_000)}\ty`, `x${' '.repeat(150_000)}\ty/config`],
	] as const) {
		it(`reads ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(gitConfigPath(text), path));
	}
});
