import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/core/language';
import { documentLanguage } from '../../../src/core/markdown/documentLanguage';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';

describe('documentLanguage', () => {
	for (const [path, expected] of [
		['/a/README.de.md', 'de'],
		['/a/README.en.md', 'en'],
		['/a/README_de.md', 'de'],
		['/a/README-EN.md', 'en'],
		['/a/README.de-DE.md', 'de'],
		['/a/input/translations/de/index.md', 'de'],
		['/a/README.md', undefined],
		['/a/include.md', undefined],
		['/de/README.md', undefined],
	] as const) {
		it(`reads ${expected ?? 'nothing'} out of ${path}`, () => assert.equal(documentLanguage('', path), expected));
	}

	it('lets the name win over the words', () => {
		assert.equal(documentLanguage('This is the text of the page and it is English.', '/README.de.md'), 'de');
	});

	it('knows the language of every whole README', () => {
		const registry = bundledRegistry();
		for (const id of ['readme-module', 'readme-software', 'profile']) {
			const section = findSection(registry, id);
			assert(section);
			for (const language of LANGUAGES) {
				const text = toPlainText(renderSection(registry, section, language));
				assert.equal(documentLanguage(text, '/README.md'), language, id);
			}
		}
	});

	it('says nothing of little text, of both languages at once and of code', () => {
		assert.equal(documentLanguage('# Title\n\nA tool.', '/README.md'), undefined);
		const both = 'Das ist der Text und die Seite ist für alle. This is the text and the page is for you.';
		assert.equal(documentLanguage(both, '/README.md'), undefined);
		const code = '# Titel\n\n```js\n// this is the code of the page and it is for you\n```\n';
		assert.equal(documentLanguage(code, '/README.md'), undefined);
	});
});
