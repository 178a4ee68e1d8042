import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { hasEnded } from '../../../src/core/registry/registry';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const day = new Date().toISOString().slice(0, 10);
const nameOf = (group: string, language: Language): string => registry.groups.get(group)?.name[language] ?? '';

export function directoryRows(setup: Setup, language: Language): void {
	const say = (en: string, de: string): string => (language === 'de' ? de : en);

	describe(`rows of the directory (${language})`, () => {
		// VS Code draws only the rows in sight, and the other view has its part of the window.
		useFreshDesk(setup, { width: 1280, height: 3000 });
		/** The descriptions by label of what a group shows. */
		const shown = async (...path: readonly string[]): Promise<ReadonlyMap<string, string>> => {
			const tree = setup.workbench.tree();
			for (const group of path) {
				await tree.expand(nameOf(group, language));
			}
			const last = nameOf(path.at(-1) ?? '', language);
			const rows = await tree.rows((all) => {
				const start = all.findIndex(({ label }) => label === last);
				return (all[start + 1]?.level ?? 0) > (all[start]?.level ?? 9);
			});
			const start = rows.findIndex(({ label }) => label === last);
			const level = rows[start]?.level ?? 0;
			const below = rows.slice(start + 1);
			const end = below.findIndex((row) => row.level <= level);
			return new Map(below.slice(0, end === -1 ? undefined : end).map((row) => [row.label, row.description]));
		};
		const sideBar = () => setup.session.page.locator('.part.sidebar');
		const widthOfSideBar = async (): Promise<number> => (await sideBar().boundingBox())?.width ?? 0;
		/** Drags the edge of the side bar. */
		const makeSideBar = async (width: number): Promise<void> => {
			const { mouse } = setup.session.page;
			const box = await sideBar().boundingBox();
			const left = box?.x ?? 0;
			await mouse.move(left + (box?.width ?? 0), 600);
			await mouse.down();
			await mouse.move(left + width, 600, { steps: 5 });
			await mouse.up();
		};
		const close = (group: string): Promise<void> => setup.workbench.tree().collapse(nameOf(group, language));

		it('show the version of a module first', async () => {
			await setup.workbench.openView('MII');
			const rows = await shown('core-data-set');
			const base = registry.entries.get('kds-base');
			expect(rows.get(base?.short[language] ?? '')).to.equal(`${base?.module?.stable} · ${base?.longName?.[language]}`);
			await setup.session.screenshot(`rows-modules-${language}`);
			await close('core-data-set');
		});

		it('say what a repository is for', async () => {
			const rows = await shown('repositories', 'repositories-extraction');
			// A long name takes the place of the description.
			const first = registry
				.entriesOf('repositories-extraction')
				.find(({ description, longName }) => description && !longName);
			expect(rows.get(first?.short[language] ?? '')).to.include(first?.description?.[language]);
			await setup.session.screenshot(`rows-repositories-${language}`);
			await close('repositories');
		});

		it('name a site by its code, in the order of the codes, with town and name', async () => {
			const rows = await shown('sites', 'sites-highmed');
			expect(rows.get('UKK')).to.equal('Köln · Universitätsklinikum Köln');
			const running = [...rows].filter(([, text]) => !text.startsWith(say('now', 'jetzt'))).map(([label]) => label);
			expect(running).to.deep.equal(running.toSorted(new Intl.Collator(language).compare));
			expect(rows.get('UOL')).to.equal(
				`${say('now UMO', 'jetzt UMO')} · Oldenburg · Carl von Ossietzky Universität Oldenburg`,
			);
			await setup.session.screenshot(`rows-sites-${language}`);
			await close('sites');
		});

		it('begin with the state of what has ended', async () => {
			const rows = await shown('projects');
			expect(rows.get('ABIDE_MI')).to.match(new RegExp(`^${say('ended 2022', 'beendet 2022')} · `));
			expect(rows.get('POLAR_MI')).to.match(new RegExp(`^${say('now INTERPOLAR', 'jetzt INTERPOLAR')} · `));
			const running = registry.entriesOf('projects').find((entry) => !hasEnded(entry, day));
			expect(running === undefined ? '' : rows.get(running.short[language])).not.to.include('·');
			await setup.session.screenshot(`rows-projects-${language}`);
			await close('projects');
		});

		it('say of a repository that it is archived or not maintained, below those that are', async () => {
			const rows = [...(await shown('repositories', 'repositories-modules'))];
			const entries = registry.entriesOf('repositories-modules');
			const ended = entries.filter((entry) => hasEnded(entry, day)).map(({ name }) => name[language]);
			expect(ended).to.include('kerndatensatzmodul-diagnose');
			expect(rows.slice(-ended.length).map(([label]) => label)).to.deep.equal(ended);
			const others = await shown('repositories', 'repositories-data-portal');
			expect(others.get('blaze')).to.match(new RegExp(`^${say('no longer maintained', 'nicht mehr gepflegt')} · `));
			await setup.session.screenshot(`rows-ended-repositories-${language}`);
			await close('repositories');
		});

		it('tell in the tooltip of a group what it is and how many it has', async () => {
			const { session, workbench } = setup;
			for (const [group, text] of [
				['consortia', `${say('Entries', 'Einträge')}: ${registry.countOf('consortia')}`],
				['hubs', registry.groups.get('hubs')?.longName?.[language] ?? '?'],
			] as const) {
				await workbench.tree().row(nameOf(group, language)).first().hover();
				const hover = session.page.locator('.monaco-hover:visible', { hasText: text });
				await hover.waitFor();
				const [start = ''] = registry.groups.get(group)?.intro?.[language].split('.') ?? [];
				expect((await hover.textContent())?.replaceAll('\u00a0', ' ')).to.include(start);
				await session.screenshot(`rows-group-${group}-${language}`);
				await session.page.mouse.move(800, 500);
			}
		});

		it('keep their head in a side bar of 200 pixels', async () => {
			const { session, workbench } = setup;
			await shown('sites', 'sites-miracum');
			await shown('core-data-set');
			const before = await widthOfSideBar();
			await makeSideBar(200);
			await until(widthOfSideBar, (width) => width <= 210, 'a narrow side bar');
			await session.page.mouse.move(800, 500);
			await session.screenshot(`rows-narrow-${language}`);
			const label = workbench.tree().row('UKDD').first().locator('.label-name');
			expect((await label.boundingBox())?.width).to.be.greaterThan(20);
			await makeSideBar(before);
			await until(widthOfSideBar, (width) => width === before, 'the side bar as it was');
		});
	});
}
