import assert from 'node:assert/strict';
import { gitHubRepository } from '../../../../src/core/readme/gitRemotes';
import { belongsToInitiative, isReadmeName } from '../../../../src/core/readme/repositoryMatch';
import { sampleRegistry } from '../../../support/registry';

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
