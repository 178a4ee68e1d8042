import assert from 'node:assert/strict';
import { type CheckContext, checkReadme } from '../../../src/core/checks/checks';
import { LANGUAGES } from '../../../src/core/language';
import { parseMarkdown } from '../../../src/core/markdown/markdownFile';
import { renderSection, sectionsOf } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';

const registry = bundledRegistry();
const CONTEXT: CheckContext = { registry, facts: {}, isMii: true, isReadme: true };

function unfilled(text: string, more: Partial<CheckContext> = {}): readonly string[] {
	return checkReadme(text, { ...CONTEXT, ...more })
		.filter(({ rule }) => rule === 'placeholder')
		.map(({ span }) => text.slice(span.start, span.end));
}

describe('the hints of sections', () => {
	for (const section of sectionsOf(registry).filter(({ starter }) => !starter)) {
		for (const language of LANGUAGES) {
			it(`of ${section.id} (${language}) are all found where they stand unfilled`, () => {
				const parts = renderSection(registry, section, language);
				const hints = parts.flatMap((part) => (typeof part === 'string' || part.answered ? [] : [part.hint]));
				assert.deepEqual(unfilled(`# A\n\n${toPlainText(parts)}\n`), hints);
				assert.deepEqual(unfilled(`# A\r\n\r\n${toPlainText(parts).replaceAll('\n', '\r\n')}`), hints);
			});
		}
	}

	it('may begin a choice; where the first choice is an answer, it is none', () => {
		assert.deepEqual(unfilled('- **Licence:** [please choose]'), ['[please choose]']);
		assert.deepEqual(unfilled('- **Licence:** CC BY 4.0'), []);
		assert.deepEqual(unfilled('This repository holds a module of the MII.'), []);
	});

	it('count with what is known of the repository by now, and without', () => {
		const section = registry.sections.get('contact');
		const text = '- **Fachliche Leitung:** [Name und Einrichtung der fachlichen Leitung]\n';
		assert(section);
		assert.deepEqual(unfilled(text, { facts: { repository: 'a/b' } }), [
			'[Name und Einrichtung der fachlichen Leitung]',
		]);
		assert.deepEqual(unfilled('[Issues](https://github.com/owner/name/issues)', { facts: { repository: 'a/b' } }), [
			'owner/name',
		]);
	});

	it('are no warnings: the author who inserted the section knows that it is to be filled in', () => {
		const severities = (text: string): readonly string[] =>
			checkReadme(text, CONTEXT)
				.filter(({ rule }) => rule === 'placeholder')
				.map(({ severity }) => severity);
		assert.deepEqual(severities('- **Licence:** [please choose]'), ['information']);
		assert.deepEqual(severities('- **Licence:** TODO'), ['warning']);
	});

	it('are in brackets, but in addresses', () => {
		for (const section of sectionsOf(registry)) {
			for (const language of LANGUAGES) {
				const text = toPlainText(renderSection(registry, section, language));
				assert.deepEqual(
					parseMarkdown(text).links.filter(({ url }) => /[[\]\s]/.test(url)),
					[],
				);
				for (const part of renderSection(registry, section, language)) {
					const isBare = typeof part === 'string' || part.answered || /^[a-zA-Z./-]+$/.test(part.hint);
					assert(isBare || /^\[[^[\]]+\]$/.test(part.hint), JSON.stringify(part));
				}
			}
		}
	});

	it('are ordinary words elsewhere', () => {
		for (const text of [
			'Give your name and the title. The version is the canonical one.',
			'Das Feld Projekt mit Link ist Pflicht.',
			'# Titel',
			'owner/name',
			'```md\n- **Projekt:** [Projekt mit Link]\n```',
			'> - **Projekt:** [Projekt mit Link]',
			'<!--\n- **Projekt:** [Projekt mit Link]\n-->',
			'- **Projekt:** [Projekt mit Link] zum Portal',
			'- **Projekt:** Projekt mit Link',
			'- **Projekt:** [projekt mit link]',
			'[x](https://github.com/other/name/issues)',
		]) {
			assert.deepEqual(unfilled(text), [], text);
		}
	});
});
