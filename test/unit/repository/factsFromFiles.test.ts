import assert from 'node:assert/strict';
import { factsFromFiles, type RepositoryFiles } from '../../../src/core/repository/factsFromFiles';
import { gitConfigPath, gitHubRepository, gitRemotes } from '../../../src/core/repository/gitRemotes';
import { bundledRegistry } from '../../support/bundled';

const registry = bundledRegistry();
const module = registry.entries.get('kds-onkologie');
const laborbefund = registry.entries.get('kds-laborbefund');

function facts(files: RepositoryFiles): ReturnType<typeof factsFromFiles> {
	return factsFromFiles(registry, files);
}

function remotes(...pairs: readonly (readonly [string, string])[]): RepositoryFiles {
	return { remotes: pairs.map(([name, url]) => ({ name, url })) };
}

const sushiConfig = `id: mii-ig-onkologie
packageId: ${module?.module?.package}
canonical: https://www.medizininformatik-initiative.de/fhir/ext/modul-onko
name: MII_IG_Onkologie
title: MII IG Onkologie
version: 2027.0.0-ballot.1 # next
fhirVersion: 4.0.1
license: CC0-1.0
`;

describe('factsFromFiles', () => {
	it('knows nothing of nothing', () => assert.deepEqual(facts({}), {}));

	it('reads a module out of sushi-config.yaml and the rest out of the registry', () => {
		assert.deepEqual(facts({ sushiConfig }), {
			title: { de: 'MII IG Onkologie', en: 'MII IG Onkologie' },
			package: module?.module?.package,
			canonical: 'https://www.medizininformatik-initiative.de/fhir/ext/modul-onko',
			version: '2027.0.0-ballot.1',
			licence: 'CC0-1.0',
			fhir: '4.0.1',
			repository: module?.repository,
			guide: module?.links.find(({ kind }) => kind === 'guide')?.url,
			packagePage: module?.links.find(({ kind }) => kind === 'package')?.url,
		});
	});

	it('spells the name of the initiative right, whatever a title says', () => {
		const { initiative } = registry;
		for (const wrong of initiative.misspellings) {
			const title = `${wrong} – Modul Onkologie`;
			const right = `${initiative.name.de} – Modul Onkologie`;
			assert.deepEqual(facts({ sushiConfig: `title: '${title}'` }).title, { de: right, en: right });
		}
	});

	it('knows the project on Simplifier where the registry does', () => {
		const onSimplifier = (url: string): boolean => url.startsWith('https://simplifier.net/');
		const known = [...registry.entries.values()].find(({ links, repository }) =>
			Boolean(repository && links.some(({ kind, url }) => kind === 'page' && onSimplifier(url))),
		);
		const { project } = facts(remotes(['origin', `https://github.com/${known?.repository}.git`]));
		assert.ok(project && onSimplifier(project));
		assert.ok(known?.links.some(({ url }) => url === project));
	});

	it('knows what sushi-config.yaml and package.json both say, or one of them alone', () => {
		const packageJson = JSON.stringify({
			name: module?.module?.package,
			version: '2027.0.0-ballot.1',
			license: 'cc0-1.0',
			fhirVersions: ['4.0.1'],
			description: 'Profiles of the module for oncology.',
		});
		const { package: id, version, licence, fhir, description, disputes } = facts({ sushiConfig, packageJson });
		assert.deepEqual(
			[id, version, licence, fhir, description?.en, disputes],
			[
				module?.module?.package,
				'2027.0.0-ballot.1',
				'CC0-1.0',
				'4.0.1',
				'Profiles of the module for oncology.',
				undefined,
			],
		);
	});

	it('does not choose between files that disagree, and tells both places', () => {
		const packageJson = JSON.stringify(
			{ name: module?.module?.package, version: '2026.0.0', license: 'CC0-1.0', fhirVersions: ['4.0.1'] },
			undefined,
			2,
		);
		const found = facts({ sushiConfig, packageJson, projectFolder: '../' });
		assert.equal(found.version, undefined);
		assert.equal(found.licence, 'CC0-1.0');
		assert.deepEqual(found.disputes, [
			{
				fact: 'version',
				claims: [
					{ place: '../sushi-config.yaml:6', value: '2027.0.0-ballot.1' },
					{ place: '../package.json:3', value: '2026.0.0' },
				],
			},
		]);
	});

	it('believes nothing of a module in a package.json that was copied from another one', () => {
		const packageJson = JSON.stringify({
			name: laborbefund?.module?.package,
			version: '1.0.0',
			canonical: 'https://example.org/fhir',
			fhirVersions: ['5.0.0'],
			description: 'Profiles of the module for laboratory findings.',
			repository: 'a/b',
		});
		const elsewhere = { path: 'ig/sushi-config.yaml', text: sushiConfig };
		const unknown = facts({ packageJson, modulesBelow: [elsewhere] });
		assert.deepEqual(Object.keys(unknown), ['disputes']);
		assert.deepEqual(unknown.disputes?.[0]?.claims, [
			{ place: 'ig/sushi-config.yaml:2', value: module?.module?.package },
			{ place: 'package.json:1', value: laborbefund?.module?.package },
		]);
		const inDirectory = facts({ packageJson, ...remotes(['origin', `https://github.com/${module?.repository}`]) });
		assert.deepEqual(inDirectory.disputes?.[0]?.claims, [
			{ place: 'package.json:1', value: laborbefund?.module?.package },
			{ value: module?.module?.package },
		]);
		assert.deepEqual(
			[inDirectory.package, inDirectory.version, inDirectory.title, inDirectory.packagePage],
			[undefined, undefined, module?.name, undefined],
		);
	});

	it('takes nothing but licence and description out of the package.json of software', () => {
		const packageJson = JSON.stringify({ name: 'socket.io', version: '4.0.0', title: 'x', license: 'MIT' });
		assert.deepEqual(facts({ packageJson }), { licence: 'MIT' });
	});

	it('knows a module by its remote alone, but not its version and licence', () => {
		const found = facts(remotes(['origin', `git@github.com:${module?.repository}.git`]));
		assert.equal(found.package, module?.module?.package);
		assert.deepEqual(found.title, module?.name);
		assert.equal(found.repository, module?.repository);
		assert.equal(found.version, undefined);
		assert.equal(found.licence, undefined);
	});

	it('has the titles of an entry in every language', () => {
		const entry = [...registry.entries.values()].find(({ repository, name }) => repository && name.de !== name.en);
		const { title } = facts(remotes(['origin', `https://github.com/${entry?.repository}`]));
		assert.deepEqual(title, entry?.name);
	});

	it('sees through a fork', () => {
		const name = module?.repository?.split('/')[1];
		const fork = facts({ sushiConfig, ...remotes(['origin', `https://github.com/me/${name}`]) });
		assert.equal(fork.repository, module?.repository);
		const other = facts(remotes(['origin', 'https://github.com/me/tool'], ['upstream', 'https://github.com/us/tool']));
		assert.equal(other.repository, 'us/tool');
	});

	it('drops impossible values: placeholders, control characters, wrong forms', () => {
		const odd = [
			'id: mii-ig-x',
			'canonical: "https://example.org/{{MODULE_SLUG}}"',
			'title: "Two\\nlines"',
			'version: "TODO"',
			'license: "UNLICENSED"',
			'fhirVersion: [4.0.1, "??"]',
		].join('\n');
		assert.deepEqual(facts({ sushiConfig: odd }), {});
		assert.deepEqual(facts({ sushiConfig: 'title: "a\\u202Eb"' }), {});
		assert.deepEqual(facts({ packageJson: '{"name": "de.example.x", "canonical": "javascript:x"}' }), {
			package: 'de.example.x',
		});
	});

	it('is silent about files that cannot be read', () => {
		assert.deepEqual(facts({ sushiConfig: 'a: [', packageJson: '{' }), {});
		assert.deepEqual(facts({ sushiConfig: '- a', packageJson: '[]' }), {});
		assert.deepEqual(facts({ sushiConfig: `title: x\n${'# y\n'.repeat(200_000)}` }), {});
	});
});

describe('gitHubRepository', () => {
	for (const url of [
		'https://github.com/own/re.po',
		'https://github.com/own/re.po.git',
		'https://user:token@github.com/own/re.po.git/',
		'git@github.com:own/re.po.git',
		'ssh://git@github.com/own/re.po.git',
		'ssh://git@ssh.github.com:443/own/re.po.git',
	]) {
		it(`reads ${url}`, () => assert.equal(gitHubRepository(url), 'own/re.po'));
	}

	for (const url of [
		'https://gitlab.com/own/repo',
		'https://github.com.evil.example/own/repo',
		'https://evil.example/github.com/own/repo',
		'https://github.com/own',
		'../repo',
		'',
	]) {
		it(`knows no repository behind "${url}"`, () => assert.equal(gitHubRepository(url), undefined));
	}
});

describe('gitRemotes', () => {
	it('reads the remotes of a configuration', () => {
		const config =
			'[core]\r\n\turl = no\r\n[remote "origin"]\r\n\turl = git@github.com:a/b.git\r\n\tfetch = +refs\r\n[branch "main"]\r\n\turl = no\n[remote "up"]\nurl=https://github.com/c/d\n';
		assert.deepEqual(gitRemotes(config), [
			{ name: 'origin', url: 'git@github.com:a/b.git' },
			{ name: 'up', url: 'https://github.com/c/d' },
		]);
	});

	it('finds the configuration of a linked work tree and of a submodule', () => {
		assert.equal(gitConfigPath('gitdir: /home/me/x/.git/worktrees/y\n'), '/home/me/x/.git/config');
		assert.equal(gitConfigPath('gitdir: ../.git/modules/y\n'), '../.git/modules/y/config');
		assert.equal(gitConfigPath('nothing'), undefined);
	});
});
