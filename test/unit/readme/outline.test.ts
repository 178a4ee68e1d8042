import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../src/core/readme/markdownFile';
import { blankLinesAround, outlineFor, outlineOf, placeFor, readmeKinds } from '../../../src/core/readme/outline';
import { findSection, renderSection, sectionsOf } from '../../../src/core/readme/sections';
import { toPlainText } from '../../../src/core/readme/sectionText';
import { LANGUAGES, type Language } from '../../../src/core/registry/language';
import { bundledRegistry } from '../../support/bundled';

const registry = bundledRegistry();
const facts = { repository: 'medizininformatik-initiative/x' };

function section(id: string) {
	const found = findSection(registry, id);
	assert(found, id);
	return found;
}

function text(id: string, language: Language): string {
	return toPlainText(renderSection(registry, section(id), language, facts));
}

function present(markdown: string): readonly string[] {
	return outlineOf(registry, parseMarkdown(markdown), facts).flatMap((item) =>
		item.presence ? [item.section.id] : [],
	);
}

describe('outlineOf', () => {
	it('finds every section in both languages by itself, and no other', () => {
		for (const { id, starter } of sectionsOf(registry)) {
			for (const language of starter ? [] : LANGUAGES) {
				assert.deepEqual(present(`# Title\n\n${text(id, language)}\n`), [id], `${id} ${language}`);
			}
		}
	});

	it('tells the language and the place', () => {
		const markdown = `# Titel\n\n${text('contact', 'de')}\n`;
		const item = outlineOf(registry, parseMarkdown(markdown)).find((one) => one.section.id === 'contact');
		assert.deepEqual([item?.presence?.language, item?.presence?.living], ['de', false]);
		assert.equal(item?.presence?.start, markdown.indexOf('## '));
	});

	it('finds all sections of a whole README', () => {
		const whole = new Set(present(text('readme-module', 'en')));
		for (const id of ['badges', 'overview', 'facts', 'contact', 'licence', 'funding']) {
			assert(whole.has(id), id);
		}
	});

	it('knows living sections by their marker, also empty ones', () => {
		const item = outlineOf(registry, parseMarkdown('<!-- mii:begin facts lang=de -->\n<!-- mii:end facts -->\n')).find(
			(one) => one.section.id === 'facts',
		);
		assert.deepEqual(item?.presence, { start: 0, end: 32, language: 'de', living: true });
	});

	it('is not misled by code, comments and text', () => {
		const heading = text('contact', 'en').split('\n')[0] ?? '';
		assert.deepEqual(present(`\`\`\`md\n${heading}\n\`\`\`\n\n<!-- ${heading} -->\n\nContact and help\n`), []);
	});

	it('knows the headings under which people write a section themselves', () => {
		for (const [heading, id] of [
			['Kontakt', 'contact'],
			['Contact', 'contact'],
			['Lizenz', 'licence'],
			['License', 'licence'],
			['Förderung', 'funding'],
			['Funding', 'funding'],
		] as const) {
			assert.deepEqual(present(`# T\n\n## ${heading}\n`), [id], heading);
		}
	});

	it('tells both places of a bilingual README, written or living', () => {
		const places = (markdown: string): readonly unknown[] =>
			outlineOf(registry, parseMarkdown(markdown), facts)
				.find((one) => one.section.id === 'contact')
				?.places.map(({ start, language, living }) => [start, language, living]) ?? [];
		const both = '## Contact\n\nx\n\n## Kontakt und Hilfe\n\nx\n\n## Kontakt\n';
		assert.deepEqual(places(both), [
			[0, 'en', false],
			[both.indexOf('## Kontakt und'), 'de', false],
		]);
		const marker = '<!-- mii:begin contact lang=de -->';
		const living = `${marker}\n\n## Kontakt und Hilfe\n\n<!-- mii:end contact -->\n\n## Contact\n`;
		assert.deepEqual(places(living), [
			[0, 'de', true],
			[living.indexOf('## Contact'), 'en', false],
		]);
	});

	it('forgives numbers and signs in headings', () => {
		assert.deepEqual(present('## 3. Contact and help!\n'), ['contact']);
		assert.deepEqual(present('Contact and help\n---\n'), ['contact']);
	});
});

describe('readmeKinds', () => {
	const kinds = (markdown: string, path = '/x/README.md', known = {}): readonly string[] =>
		readmeKinds(registry, outlineOf(registry, parseMarkdown(markdown)), known, path);

	it('knows the page of an organisation by its place or its groups', () => {
		assert.deepEqual(kinds('', '/x/profile/README.md'), ['organisation']);
		assert.deepEqual(kinds(text('consortia', 'de')), ['organisation']);
	});

	it('believes what is known of the repository rather than the lists in the README', () => {
		const lists = text('consortia', 'de');
		assert.deepEqual(kinds(lists, '/README.md', { package: 'de.example.x' }), ['module']);
		const known = [...registry.entries.values()].filter(({ repository }) => repository !== undefined);
		const module = known.find((entry) => entry.module)?.repository;
		const software = known.find(({ group }) => group === 'repositories-extraction');
		assert(module && software?.repository);
		assert.deepEqual(kinds(lists, '/README.md', { repository: module }), ['module']);
		assert.deepEqual(kinds(lists, '/README.md', { repository: software.repository }), ['software']);
		const page = `${registry.initiative.organisation}/.github`;
		assert.deepEqual(kinds(lists, '/README.md', { repository: page }), ['organisation']);
		assert.deepEqual(kinds(lists, '/README.md', { repository: 'somebody/else' }), ['organisation']);
	});

	it('knows a module by its package, else offers both kinds', () => {
		assert.deepEqual(kinds('', '/README.md', { package: 'de.example.x' }), ['module']);
		assert.deepEqual(kinds(''), ['module', 'software']);
	});

	it('lists what the kind wants and what is there anyway', () => {
		const items = outlineOf(registry, parseMarkdown(text('consortia', 'de')));
		const ids = outlineFor(items, ['software']).map((item) => item.section.id);
		assert(ids.includes('consortia') && ids.includes('contact') && !ids.includes('facts') && !ids.includes('hubs'));
	});
});

describe('placeFor', () => {
	const place = (markdown: string, id: string): string => {
		const file = parseMarkdown(markdown);
		const offset = placeFor(outlineOf(registry, file, facts), section(id), file);
		const [before, after] = blankLinesAround(markdown, offset);
		return `${markdown.slice(0, offset)}${before}NEW${after}${markdown.slice(offset)}`;
	};

	it('is under the title for what comes first of all', () => {
		assert.equal(
			place('# Title\n\nText.\n\n## Contact\n\nx\n', 'badges'),
			'# Title\n\nNEW\n\nText.\n\n## Contact\n\nx\n',
		);
		assert.equal(place('# Title', 'badges'), '# Title\n\nNEW\n');
		assert.equal(place('Text.\n', 'badges'), 'Text.\n\nNEW\n');
	});

	it('is the end of a README without sections', () => {
		assert.equal(place('# Title\n', 'contact'), '# Title\n\nNEW\n');
		assert.equal(place('# Title', 'contact'), '# Title\n\nNEW\n');
		assert.equal(place('', 'contact'), 'NEW\n');
	});

	it('keeps the order of the catalogue', () => {
		const markdown = '# T\n\n## Overview\n\nx\n\n### Part\n\ny\n\n## Funding\n\nz\n';
		assert.equal(place(markdown, 'contact'), '# T\n\n## Overview\n\nx\n\n### Part\n\ny\n\nNEW\n\n## Funding\n\nz\n');
		assert.equal(place(markdown, 'citation'), `${markdown}\nNEW\n`);
	});

	it('does not come between a marker and its section', () => {
		const markdown =
			'# T\n\n## Overview\n\n<!-- mii:begin funding lang=en -->\n\n## Funding\n\nz\n\n<!-- mii:end funding -->\n';
		assert.equal(
			place(markdown, 'contact'),
			markdown.replace('<!-- mii:begin', () => 'NEW\n\n<!-- mii:begin'),
		);
	});
});
