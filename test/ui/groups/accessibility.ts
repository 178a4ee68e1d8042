import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { hasEnded } from '../../../src/core/registry/registry';
import { bundledRegistry } from '../../support/bundled';
import { violations } from '../support/axe';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const day = new Date().toISOString().slice(0, 10);

/** Each state that a row of This README can be in. */
const README = `# Modul

Ein Modul der Medizinformatik-Initiative.

## Kontakt

Frau Muster

- **Project:** [project with link]

<!-- mii:begin funding lang=de hash=0123456789ab -->

Alt.

<!-- mii:end funding -->
`;

export const ACCESSIBILITY_FILES = { 'accessibility/README.md': README };

/** The looks of the system, each with the class that VS Code then has. */
const LOOKS = [
	{ colorScheme: 'dark', forcedColors: 'none', className: 'vs-dark' },
	{ colorScheme: 'light', forcedColors: 'none', className: 'vs' },
	{ colorScheme: 'dark', forcedColors: 'active', className: 'hc-black' },
	{ colorScheme: 'light', forcedColors: 'active', className: 'hc-light' },
] as const;

export function accessibility(setup: Setup, language: Language): void {
	describe(`accessibility (${language})`, () => {
		useFreshDesk(setup, { width: 1280, height: 1000 });

		it('shows what has ended, and every state of the README', async () => {
			const { workbench } = setup;
			const tree = await workbench.openView('MII');
			await workbench.openFile('accessibility/README.md');
			await tree.expand(registry.groups.get('hubs')?.name[language] ?? '');
			const ended = registry.entriesOf('hubs').find((entry) => hasEnded(entry, day));
			await tree.rows((all) => all.some(({ label }) => label === ended?.short[language]));
			const view = workbench.tree(language === 'de' ? 'Diese README' : 'This README');
			const attention = language === 'de' ? 'Zu prüfen' : 'Needs attention';
			await view.rows((all) => all.some(({ label }) => label === attention));
		});

		for (const { className, ...look } of LOOKS) {
			it(`passes the rules of WCAG 2.1 A and AA in ${className}`, async () => {
				const { page } = setup.session;
				await page.emulateMedia(look);
				await page.locator(`.monaco-workbench.${className}`).waitFor();
				await setup.session.screenshot(`accessibility-${language}-${className}`);
				expect(await violations(page)).to.deep.equal([]);
			});
		}
	});
}
