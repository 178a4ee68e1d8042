import assert from 'node:assert/strict';
import { accessMail } from '../../src/core/access/accessMail';
import { isAffiliation } from '../../src/core/access/profile';
import { checkReadme } from '../../src/core/checks/checks';
import { LANGUAGES } from '../../src/core/language';
import { bundledData } from '../../src/core/registry/bundled';
import { bestLink } from '../../src/core/registry/links';
import { isRecipientDoubtful, publisherOn } from '../../src/core/registry/onDay';
import { type Entry, hasEnded, Registry } from '../../src/core/registry/registry';
import { findSection, renderSection } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';

/** Before and after the phase of funding that ends on 2026-12-31, and after the last use case. */
const DAYS = ['2026-11-25', '2027-01-01', '2028-06-01'] as const;

/** The registry of today as it is used on a day. */
const on = (day: string): Registry => new Registry(bundledData(), undefined, day);
const runsWith = ({ valid }: Entry, day: string): boolean => valid?.to === undefined || `${valid.to}-99` >= day;

describe('the registry in the course of time', () => {
	const registry = on(DAYS[0]);
	const entries = [...registry.entries.values()];
	const endedOn = (day: string): readonly Entry[] => entries.filter((entry) => hasEnded(entry, day));

	it('lets something end between the days, and nothing start again', () => {
		const [now, next, later] = DAYS.map(endedOn);
		assert(now && next && later);
		assert(now.length < next.length && next.length < later.length);
		assert(now.every((entry) => next.includes(entry)) && next.every((entry) => later.includes(entry)));
		for (const [index, day] of DAYS.entries()) {
			const wrong = entries.filter(
				(entry) => entry.valid?.to !== undefined && !runsWith(entry, day) && !hasEnded(entry, day),
			);
			assert.deepEqual(wrong, [], DAYS[index]);
		}
	});

	it('has no phase of funding that runs on after 2026, and names none twice', () => {
		const running = (day: string) =>
			registry.initiative.phases.filter(({ valid: { from = '', to = '9' } }) => from <= day && `${to}-99` >= day);
		assert.deepEqual(
			DAYS.map((day) => running(day).length),
			[1, 0, 0],
		);
	});

	for (const day of DAYS) {
		it(`writes lists that leave out or mark what has ended (${day})`, () => {
			const then = on(day);
			for (const group of then.groupsOf().filter(({ section }) => section)) {
				const section = findSection(then, group.id);
				assert(section, group.id);
				for (const language of LANGUAGES) {
					const lines: readonly string[] = toPlainText(renderSection(then, section, language)).split('\n');
					for (const entry of then.entriesOf(group.id)) {
						const url = bestLink(entry, language)?.url;
						const line = lines.find((row) =>
							url === undefined
								? row.startsWith(`- ${entry.name[language]}`)
								: row.includes(`[${entry.name[language]}](${url})`),
						);
						const ended = hasEnded(entry, day);
						assert.equal(line !== undefined, !ended || group.keepEnded, `${entry.id}: ${line}`);
						const year = entry.valid?.to?.slice(0, 4);
						assert.equal(
							line?.includes(`${language === 'de' ? 'bis' : 'until'} ${year})`) ?? false,
							ended && group.keepEnded,
							line,
						);
					}
				}
			}
		});

		it(`offers as affiliations what runs (${day})`, () => {
			const offered = entries.filter((entry) => isAffiliation(registry, entry, day));
			assert(offered.length > 0 && offered.every((entry) => !hasEnded(entry, day)));
			assert.equal(
				registry.entriesOf('consortia').every((entry) => offered.includes(entry)),
				true,
			);
		});

		it(`reports a link to what has ended, and only that (${day})`, () => {
			const ending = entries.filter(({ valid }) => valid?.to === '2026-12-31');
			assert(ending.length > 0);
			for (const entry of ending) {
				const text = `# Title\n\nSee [this](${bestLink(entry, 'en')?.url}).\n`;
				const found = checkReadme(text, { registry, today: day, facts: {}, isMii: true, isReadme: true });
				assert.equal(
					found.some(({ rule }) => rule === 'link-ended'),
					day > '2026-12-31',
					entry.id,
				);
			}
		});

		it(`sends the mail to an address whose end it knows (${day})`, () => {
			const { to } = accessMail(registry, { teams: [] }, 'de', day);
			const { successor } = registry.access;
			assert.equal(to, day > '2026-12-31' && successor ? successor.to : registry.access.to);
			assert.equal(isRecipientDoubtful(registry, day), day > '2026-12-31' && successor === undefined);
		});
	}

	it('changes publishers on their day', () => {
		const changing = entries.filter(({ module }) => module?.nextPublisher);
		assert(changing.length > 0);
		for (const entry of changing) {
			assert.equal(publisherOn(entry, DAYS[0]), entry.module?.publisher);
			assert.equal(publisherOn(entry, DAYS[1]), entry.module?.nextPublisher?.name);
		}
	});
});
