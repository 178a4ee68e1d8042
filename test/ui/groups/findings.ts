import { expect } from 'chai';
import bundle from '../../../l10n/bundle.l10n.de.json';
import { typo } from '../../../src/core/checks/rules/typo';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const RIGHT = bundledRegistry().initiative.name.de;
const WRONG = 'Medizininformatik Initiative';
const README = `# ${WRONG}: Modul Beispiel

Die ImplemenationGuides stehen unter dem Tab 'Packages' bereit.

Aktuelle stabile Version: [1.0.0](https://example.org/1.0.0)
`;
export const FINDINGS_FILES = {
	'findings/README.md': README,
	'findings/package.json': JSON.stringify({
		name: 'de.medizininformatikinitiative.kerndatensatz.laborbefund',
		fhirVersions: ['4.0.1'],
	}),
	'findings/LICENSE': 'Creative Commons Legal Code\n\nCC0 1.0 Universal\n',
	'findings/.github/workflows/checks.yml': 'on: push\n',
};

export function findings(setup: Setup, language: Language): void {
	const german = language === 'de';
	const say = (en: string, de: string): string => (german ? de : en);

	describe(`findings (${language})`, () => {
		useFreshDesk(setup);

		const fixTitles = async (line: number, column: number): Promise<readonly string[]> => {
			const { session, workbench } = setup;
			await workbench.editor.toLine(line, column);
			await workbench.editor.quickFix();
			const rows = session.page.locator('.action-widget .monaco-list-row.action');
			return rows.allTextContents();
		};

		it('in the title have their own fix first, and no section to insert', async () => {
			const { session, workbench } = setup;
			await workbench.openFile('findings/README.md');
			await session.page.locator('.squiggly-warning').first().waitFor();
			const titles = await fixTitles(1, 7);
			await session.screenshot(`findings-title-${language}`);
			expect(titles[0]).to.equal(say(`Change to “${RIGHT}”`, `In „${RIGHT}“ ändern`));
			expect(titles.filter((title) => /section|Abschnitt/.test(title))).to.deep.equal([]);
			expect(titles.at(-1)).to.include('initiative-name');
			await session.page.keyboard.press('Escape');
		});

		it('say what their fix does, and the fix keeps quotation marks together', async () => {
			const { session, workbench } = setup;
			const titles = await fixTitles(3, 43);
			await session.screenshot(`findings-packages-${language}`);
			const title = say('Link to the package page on Simplifier', 'Auf die Seite des Pakets auf Simplifier verlinken');
			expect(titles[0]).to.equal(title);
			await session.page.locator('.action-widget').getByText(title).click();
			await workbench.editor.hasText("dem [Tab 'Packages'](https://simplifier.net/packages/");
		});

		it('tell of a newer version', async () => {
			const { session, workbench } = setup;
			const sentence = say('Version 1.0.0 is outdated', 'Die Version 1.0.0 ist veraltet');
			await workbench.problems((all) => all.some((problem) => problem.includes(sentence)));
			await session.screenshot(`findings-problems-${language}`);
		});

		it('lead to a page that explains their rule', async () => {
			const { session, workbench } = setup;
			await workbench.problems((all) => all.length > 1);
			const row = session.page.locator('.markers-panel .monaco-list-row', { hasText: 'ImplemenationGuides' });
			await row.locator('a', { hasText: 'typo' }).click();
			await session.page.locator('.tab.active', { hasText: 'typo.md' }).waitFor();
			const words = say(typo.reports, (bundle as Readonly<Record<string, string>>)[typo.reports] ?? '');
			await until(
				async () => {
					const texts = await Promise.all(
						session.page.frames().map((frame) =>
							frame
								.locator('body')
								.innerText({ timeout: 1_000 })
								.catch(() => ''),
						),
					);
					return texts.some((text) => text.includes(words));
				},
				(found) => found,
				'the explanation',
			);
			await session.screenshot(`findings-rule-${language}`);
			await session.page.keyboard.press('Control+w');
		});
	});
}
