import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import { type UsefulSection, usefulSections } from '../../../../src/core/sections/outline/sectionOrder';
import { findSection, renderSection, sectionsOf } from '../../../../src/core/sections/sections';
import { toPlainText } from '../../../../src/core/template/sectionText';
import { bundledRegistry } from '../../../support/bundled';

const registry = bundledRegistry();

function useful(text: string, path = '/README.md'): readonly UsefulSection[] {
	return usefulSections(registry, { file: parseMarkdown(text), path, facts: {}, isEmpty: text === '' });
}

describe('usefulSections', () => {
	it('has every section once', () => {
		const ids = useful('# T\n').map(({ section }) => section.id);
		assert.deepEqual(
			[...ids].sort(),
			sectionsOf(registry)
				.map(({ id }) => id)
				.sort(),
		);
	});

	it('puts what suits and is missing first, what is there behind, whole READMEs last', () => {
		const funding = findSection(registry, 'funding');
		assert(funding);
		const items = useful(`# T\n\n${toPlainText(renderSection(registry, funding, 'en'))}\n`);
		assert.equal(items.find(({ section }) => section.id === 'funding')?.use, 'present');
		const uses = items.map(({ use }) => use).filter((use, index, all) => use !== all[index - 1]);
		assert.deepEqual(uses, ['suits', 'other', 'present', 'starter']);
		assert(items.every(({ section, use }) => use !== 'suits' || !section.readme.includes('organisation')));
	});

	it('begins with whole READMEs where nothing stands yet', () => assert.equal(useful('')[0]?.use, 'starter'));

	it('knows the page of an organisation by its place', () => {
		const [first] = useful('# T\n', '/profile/README.md');
		assert.equal(first?.use, 'suits');
		assert(first.section.readme.includes('organisation'));
	});
});
