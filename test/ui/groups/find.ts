import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { manifest } from '../../support/manifest';
import { readJson } from '../../support/project';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();

export function find(setup: Setup, language: Language): void {
	describe(`Find in Directory (${language})`, () => {
		useFreshDesk(setup);
		const say = (en: string, de: string): string => (language === 'de' ? de : en);
		const titles = readJson<Readonly<Record<string, string>>>(`package.nls${say('', '.de')}.json`);
		const titleOf = (command: string): string => {
			const { title = '' } = manifest().contributes.commands.find((one) => one.command === command) ?? {};
			return titles[title.slice(1, -1)] ?? title;
		};

		/** Types into the picker and waits for its first row, and for others below it. */
		async function find(query: string, first: string, ...below: readonly string[]): Promise<readonly string[]> {
			await setup.workbench.type(query);
			const rows = await until(
				() => setup.workbench.pickItems(),
				(all) => all[0]?.label === first && below.every((label) => all.slice(1).some((row) => row.label === label)),
				`${first} for ${query}`,
			);
			return rows.map(({ label }) => label);
		}

		/** The headings in the list of the picker. */
		function headings(): Promise<readonly string[]> {
			return setup.session.page.locator('.quick-input-list .quick-input-list-separator:visible').allInnerTexts();
		}

		before(() => setup.workbench.runCommand(`MII: ${titleOf('mii.find')}`));

		it('shows a hospital first by the name that it is called by', async () => {
			const site = registry.entries.get('site-ukk')?.short[language] ?? '';
			expect(await find('Uniklinik Köln', site)).to.have.length(1);
			await setup.session.screenshot(`find-uniklinik-${language}`);
			await find('university hospital cologne', site);
		});

		it('keeps the order of the search where VS Code would sort by the letters of the labels', async () => {
			const sites = registry.groups.get('sites')?.name[language] ?? '';
			await find('DIZ', sites, 'musterdatenspende-diz');
			await setup.session.screenshot(`find-diz-${language}`);
		});

		it('shows commands that the words mean before the entries', async () => {
			await find('request access', titleOf('mii.requestAccess'));
			await find('Zugang anfragen', titleOf('mii.requestAccess'));
			expect(await headings()).to.include(say('Commands', 'Befehle'));
			await setup.session.screenshot(`find-command-${language}`);
		});

		it('shows commands behind entries that match as well', async () => {
			const entry = registry.entries.get('tf-use-access')?.short[language] ?? '';
			await find('access', entry, titleOf('mii.requestAccess'));
			await setup.session.screenshot(`find-access-${language}`);
		});

		it('shows all of it in a narrow window', async () => {
			const { page } = setup.session;
			const size = page.viewportSize();
			await page.setViewportSize({ width: 480, height: 640 });
			await find('Datenintegrationszentrum', registry.groups.get('sites')?.name[language] ?? '');
			await setup.session.screenshot(`find-narrow-${language}`);
			await page.setViewportSize(size ?? { width: 1280, height: 800 });
		});

		it('runs a command that is chosen', async () => {
			const { page } = setup.session;
			await find(
				say('settings', 'einstellungen'),
				say('Open the Settings of MII Contributor', 'Einstellungen von MII Contributor öffnen'),
			);
			await page.keyboard.press('Enter');
			await page.locator('.settings-editor').waitFor();
			expect(await page.locator('.settings-editor .suggest-input-container').innerText()).to.include('@ext:');
		});
	});
}
