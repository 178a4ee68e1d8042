import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../../src/core/language';
import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import { findLivingSections } from '../../../../src/core/sections/living/livingSections';
import { outlineFor, outlineOf, ownSections, readmeKinds } from '../../../../src/core/sections/outline/outline';
import { findSection, renderSection, sectionsOf } from '../../../../src/core/sections/sections';
import { toPlainText } from '../../../../src/core/template/sectionText';
import { bundledRegistry } from '../../../support/bundled';

const registry = bundledRegistry();
const facts = { repository: 'medizininformatik-initiative/x', workflow: 'ci.yml' };

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

/** The sections that begin with a heading or a marker. */
function begun(markdown: string): readonly string[] {
	return ownSections(outlineOf(registry, parseMarkdown(markdown), facts)).map(({ section: { id } }) => id);
}

describe('outlineOf', () => {
	it('finds every section in both languages by itself, and no other', () => {
		for (const { id, starter } of sectionsOf(registry)) {
			for (const language of starter ? [] : LANGUAGES) {
				const markdown = `# Title\n\n${text(id, language)}\n`;
				assert(present(markdown).includes(id), `${id} ${language}`);
				assert.deepEqual(
					begun(markdown).filter((other) => other !== id),
					[],
					`${id} ${language}`,
				);
			}
		}
	});

	it('tells the language and the place', () => {
		const markdown = `# Titel\n\n${text('contact', 'de')}\n`;
		const item = outlineOf(registry, parseMarkdown(markdown)).find((one) => one.section.id === 'contact');
		assert.deepEqual([item?.presence?.language, item?.presence?.living], ['de', false]);
		assert.equal(item?.presence?.start, markdown.indexOf('## '));
	});

	it('takes a marker for one exactly where the checks do', () => {
		const [begin, end] = ['<!-- mii:begin citation lang=de -->', '<!-- mii:end citation -->'];
		assert.deepEqual(begun(`# T\n\n${begin}\n${end}\n`), ['citation']);
		// One without its end is broken; the section is there all the same.
		assert.deepEqual(begun(`# T\n\n${begin}\n`), ['citation']);
		for (const markdown of [`text ${begin} more`, `> ${begin}`, `- a\n\n  ${begin}`, `\`${begin}\``]) {
			const file = parseMarkdown(`# T\n\n${markdown}\n`);
			const { sections } = findLivingSections(file, { registry, facts });
			assert.deepEqual(sections, [], markdown);
			assert.deepEqual(begun(file.text), [], markdown);
		}
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
		assert.deepEqual(item?.presence, { start: 0, end: 32, language: 'de', living: true, by: 'marker' });
	});

	it('is not misled by code, comments and text', () => {
		const heading = text('contact', 'en').split('\n')[0] ?? '';
		assert.deepEqual(begun(`\`\`\`md\n${heading}\n\`\`\`\n\n<!-- ${heading} -->\n\nContact and help\n`), []);
	});

	it('knows the headings under which people write a section themselves, at any level', () => {
		for (const [heading, ...ids] of [
			['## Kontakt', 'contact'],
			['### Autorinnen und Ansprechpersonen', 'contact'],
			['## Hilfe & Unterstützung', 'contact'],
			['#### 4. Maintainers', 'contact'],
			['## Licenses', 'licence'],
			['<h2 align="center">Lizenzhinweise</h2>', 'licence'],
			['## Förderung / Acknowledgements', 'funding'],
			['### Status:', 'versions'],
			['## 🚀 Releases', 'versions'],
			['## Change log', 'versions'],
			['### Mitwirkungs- und Kommentierungswege', 'contributing'],
			['## How to contribute', 'contributing'],
			['### Wichtige Dokumente und Links', 'links'],
			['## Documentation', 'links'],
			['## Goals', 'overview'],
			['### Kurzzusammenfassung', 'overview'],
			['## Getting started', 'installation'],
			['## Deployment on Kubernetes', 'installation'],
			['## Local development', 'development'],
			['## Development environment', 'development'],
			['## Build and run', 'installation', 'development'],
			['## How to cite', 'citation'],
			['## Zitieren', 'citation'],
		] as const) {
			assert.deepEqual(begun(`# T\n\n${heading}\n`), ids, heading);
		}
	});

	it('takes no heading of another subject for a section', () => {
		for (const heading of [
			'## Support for older servers',
			'## Supported formats',
			'## Authorization',
			'## Build versions of the viewer: what they mean'.replace('versions', 'numbers'),
			'## Study status',
			'## Fundamentals',
			'## Testdaten der Klinik',
			'### Beteiligte Akteure',
		]) {
			assert.deepEqual(begun(`# T\n\n${heading}\n`), [], heading);
		}
		assert.deepEqual(begun('# Deploy Helper\n\n## Colours\n'), []);
	});

	it('knows a section by its content', () => {
		for (const [markdown, id] of [
			['[![x](https://img.shields.io/badge/a-b-green)](https://example.org)', 'badges'],
			['![y](https://github.com/somebody/else/actions/workflows/test.yml/badge.svg)', 'badges'],
			['<img src="https://codecov.io/gh/a/b/graph/badge.svg">', 'badges'],
			['A service that counts the beds of a ward in real time.', 'overview'],
			['Published under Apache-2.0.', 'licence'],
			['Write to desk@example.org.', 'contact'],
			['The work was funded by a foundation.', 'funding'],
			['Teil der Medizininformatik-Initiative.', 'mii-context'],
			['- **Canonical:** `https://example.org/fhir`\n- **Package:** `de.example.x`', 'facts'],
			['The stable version is 3.', 'versions'],
			['```sh\ndocker compose up\n```', 'installation'],
			['```sh\nmvn verify\n```', 'development'],
			['Changes are welcome as pull requests.', 'contributing'],
			['- [A](https://a.example/)\n- [B](https://b.example/)\n- [C](https://c.example/)', 'links'],
			['Please cite our paper.', 'citation'],
			['```bibtex\n@article{x,\n}\n```', 'citation'],
		] as const) {
			assert(present(`# T\n\n${markdown}\n`).includes(id), markdown);
			assert.deepEqual(begun(`# T\n\n${markdown}\n`), [], markdown);
		}
	});

	it('goes to the heading of the highest rank', () => {
		const markdown = '# T\n\n## Build\n\n### Contributing workflow\n\nx\n\n## Contributing\n\ny\n';
		const item = outlineOf(registry, parseMarkdown(markdown)).find((one) => one.section.id === 'contributing');
		assert.equal(item?.presence?.start, markdown.indexOf('## Contributing\n'));
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
