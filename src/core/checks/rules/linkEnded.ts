import { addressIndex } from '../../entries/addressIndex';
import { DEFAULT_LANGUAGE, SOURCE_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import type { Problem } from '../../problem';
import { hasEnded } from '../../registry/registry';
import { isSameRepository } from '../../repository/repositoryName';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

/** Finds links to ended entries. The rule `module-superseded` covers modules. */
export const linkEnded: Rule<'link-ended', 'rule-link-ended' | 'rule-link-ended-successor'> = {
	id: 'link-ended',
	severity: 'information',
	isLocal: true,
	isAboutToday: true,
	reports: 'Reports a link to a project or group that has ended.',
	why: 'Readers think that it is still active. Nothing is reported where the text says that it is history.',
	messages: {
		'rule-link-ended': {
			text: '“{0}” has ended. Link an overview page, or say that it is history.',
			title: 'Link: {0} has ended',
		},
		'rule-link-ended-successor': {
			text: '“{0}” has ended; “{1}” continues it. Link that, or say that it is history.',
			title: 'Link: {0} has ended',
		},
	},
	example(registry, language = SOURCE_LANGUAGE) {
		const addresses = addressIndex(registry);
		const ended = [...registry.entries.values()].find(
			// A page shared with another entry may still be maintained.
			(entry) =>
				!entry.module &&
				entry.valid?.to !== undefined &&
				hasEnded(entry, registry.day) &&
				addresses.ownersOf(entry.links[0]?.url ?? '').length === 1,
		);
		const link = `[${ended?.name[language]}](${ended?.links[0]?.url})`;
		const { until } = EXAMPLE_WORDS[language];
		return ended && { wrong: link, right: `${link} (${until} ${ended.valid?.to?.slice(0, 4)})` };
	},
	check({ file, registry, today, repository }) {
		return file.links.flatMap((link): Problem<'rule-link-ended' | 'rule-link-ended-successor'>[] => {
			const owners = addressIndex(registry).ownersOf(link.url);
			const [owner] = owners;
			// A page shared with an active entry is not outdated.
			const goesOn = owners.some((entry) => entry.module || !hasEnded(entry, today));
			const isAtHand = owners.some((entry) => isSameRepository(entry.repository, repository));
			if (!owner || goesOn || isAtHand) {
				return [];
			}
			// The author knows that it has ended when the sentence says so, as "(until 2022)" does.
			const end = owner.valid?.to;
			if (isHistoric(file.prose, link.destination, [], end === undefined ? undefined : Number(end.slice(0, 4)))) {
				return [];
			}
			const name = owner.name[DEFAULT_LANGUAGE];
			const successor = registry.entries.get(owner.successor ?? '');
			return successor
				? [
						{
							code: 'rule-link-ended-successor',
							severity: 'information',
							span: link.destination,
							args: [name, successor.name[DEFAULT_LANGUAGE]],
						},
					]
				: [{ code: 'rule-link-ended', severity: 'hint', span: link.destination, args: [name] }];
		});
	},
};
