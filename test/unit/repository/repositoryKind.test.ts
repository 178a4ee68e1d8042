import assert from 'node:assert/strict';
import type { RepositoryFacts } from '../../../src/core/repository/repositoryFacts';
import { repositoryKind } from '../../../src/core/repository/repositoryKind';
import { canLive } from '../../../src/core/sections/living/livingBody';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';
import { sampleRegistry } from '../../support/registry';

const registry = bundledRegistry();
const organisation = registry.initiative.organisation;

function text(id: string, facts: RepositoryFacts): string {
	const section = findSection(registry, id);
	assert(section);
	return toPlainText(renderSection(registry, section, 'en', facts));
}

describe('repositoryKind', () => {
	it('is a module by its package, its entry or its group', () => {
		assert.equal(repositoryKind(registry, { package: 'de.example.x' }), 'module');
		const repositories = [...registry.entries.values()].filter(
			(entry) => entry.repository && (entry.module || registry.holdsOf(entry) === 'modules'),
		);
		assert(repositories.length > 30);
		for (const { repository = '' } of repositories) {
			assert.equal(repositoryKind(registry, { repository }), 'module', repository);
		}
	});

	it('is software where the registry knows it as something else, and nothing where it is unknown', () => {
		const torch = [...registry.entries.values()].find(({ group }) => group === 'repositories-extraction');
		assert.equal(repositoryKind(registry, { repository: torch?.repository ?? '' }), 'software');
		assert.equal(repositoryKind(registry, { repository: `${organisation}/kerndatensatzmodul-neu` }), undefined);
		assert.equal(repositoryKind(registry, {}), undefined);
	});

	it('decides what a section says', () => {
		const [fdpg, wiki] = [registry.entries.get('fdpg-portal'), registry.entries.get('kds-wiki')].map((entry) =>
			String(entry?.links[0]?.url),
		);
		const software = [...registry.entries.values()].find(({ group }) => group === 'repositories-extraction');
		assert.notEqual(text('links', { repository: software?.repository ?? '' }), text('links', { package: 'x' }));
		assert.equal(text('links', {}).includes(String(wiki)), true);
		assert.equal(text('links', { package: 'x' }).includes(String(fdpg)), false);
	});

	it('claims only what directory, files or author bear out', () => {
		const stranger = { repository: 'some/thing' };
		assert.match(text('mii-context', stranger), /This repository \[belongs to or uses results of\] the/);
		assert.doesNotMatch(text('funding', stranger), /is part of/);
		const own = { repository: `${organisation}/x` };
		assert.match(text('mii-context', own), /This repository belongs to the/);
		assert.match(text('funding', own), /is part of the German/);
		assert.doesNotMatch(text('development', { package: 'de.example.x' }), /SUSHI|sushi/);
		assert.match(text('development', { package: 'de.example.x', hasShorthand: true }), /sushi build/);
		assert.doesNotMatch(text('badges', stranger), /github\/license/);
		const licensed = { licence: 'MIT', licenceFile: 'LICENSE' };
		assert.match(text('badges', { ...stranger, ...licensed }), /github\/license\/some\/thing/);
		assert.doesNotMatch(text('badges', licensed), /license/);
		assert.doesNotMatch(text('badges', { ...stranger, workflow: false }), /workflows/);
	});

	it('knows that the initiative does not grant access to another organisation', () => {
		const mail = registry.access.to;
		assert.equal(text('contributing', { repository: `${organisation}/x` }).includes(mail), true);
		assert.equal(text('contributing', {}).includes(mail), true);
		const elsewhere = text('contributing', { repository: 'num-codex/x' });
		assert.equal(elsewhere.includes(mail), false);
		assert.match(elsewhere, /access to num\\?-codex/);
	});
});

describe('canLive', () => {
	const own = (body: string): boolean => {
		const quoted = JSON.stringify(body);
		const sample = sampleRegistry({
			sections: `sections: { own: { name: Own, description: Own, readme: [], body: { de: ${quoted}, en: ${quoted} } } }\n`,
		});
		const section = findSection(sample, 'own');
		assert(section);
		return canLive(sample, section, 'en', {});
	};

	it('needs a text whose blanks have names, and which stays between its markers', () => {
		assert.equal(own('## A\n\nB'), true);
		assert.equal(own('## A\n\n{{#blank b}}B{{/blank b}} {{repo.package}}'), true);
		assert.equal(own('## A\n\n{{#blank}}B{{/blank}}'), false);
		assert.equal(own('```sh\nfoo'), false);
	});
});
