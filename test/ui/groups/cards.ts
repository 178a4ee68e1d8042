import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const WORDS = {
	de: { sources: 'Quellen:', open: 'Öffnen', guide: 'Implementierungsleitfaden', verify: 'Bitte prüfen Sie es.' },
	en: { sources: 'Sources:', open: 'Open', guide: 'Implementation guide', verify: 'Please verify it.' },
};

const readme = (language: Language): string =>
	['# Title', ...['kds-biobank', 'kds-icu'].map((id) => registry.entries.get(id)?.name[language]), ''].join('\n\n');
/** Hints come for the pages of a repository only. */
export const CARDS_FILES = {
	'cards/.git/config': '',
	'cards/README.de.md': readme('de'),
	'cards/README.en.md': readme('en'),
};

export function cards(setup: Setup, language: Language): void {
	const other = language === 'de' ? 'en' : 'de';

	describe(`a card in a README of the other language (${other} in a VS Code in ${language})`, () => {
		const file = `cards/README.${other}.md`;
		useFreshDesk(setup, { width: 1024, height: 640 });

		it('speaks the language of the README only, with its sources as links', async () => {
			const { workbench, session } = setup;
			await workbench.openFile(file);
			// A hint in the text says that the extension has started.
			await session.page.locator('.squiggly-hint').first().waitFor();
			await workbench.editor.toLine(3);
			const card = await workbench.editor.hoverText(WORDS[other].open);
			const { sources, guide } = WORDS[other];
			for (const word of [sources, guide]) {
				expect(card).to.include(word);
			}
			for (const word of Object.values(WORDS[language])) {
				expect(card).to.not.include(word);
			}
			const link = session.page.locator('.monaco-hover:visible a', { hasText: /^1$/ });
			expect(await link.getAttribute('data-href')).to.match(
				/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{7,}\//,
			);
			await session.screenshot(`card-${other}-in-${language}`);
			await session.page.keyboard.press('Escape');
		});

		it('links what it asks to verify', async () => {
			const { workbench, session } = setup;
			await workbench.editor.toLine(5);
			const card = await workbench.editor.hoverText(WORDS[other].verify);
			expect(card).to.not.include(WORDS[other].sources);
			expect(await session.page.locator('.monaco-hover:visible a', { hasText: /^1$/ }).count()).to.equal(1);
			await session.screenshot(`card-secondary-${other}-in-${language}`);
		});
	});
}
