import { addressIndex } from '../../entries/addressIndex';
import { DEFAULT_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/historic';
import type { Problem } from '../../problem';
import { hasEnded } from '../../registry/registry';
import { isSameRepository } from '../../repository/repositoryName';
import type { Rule } from './rule';

/** Links to entries that have ended. Superseded modules have a rule of their own. */
export const linkEnded: Rule = {
	id: 'link-ended',
	severity: 'information',
	check({ file, registry, today, repository }) {
		return file.links.flatMap((link): Problem[] => {
			const owners = addressIndex(registry).ownersOf(link.url);
			const [owner] = owners;
			// A page that also belongs to somebody who is still there is no link to the past.
			const goesOn = owners.some((entry) => entry.module || !hasEnded(entry, today));
			const isAtHand = owners.some((entry) => isSameRepository(entry.repository, repository));
			if (!owner || goesOn || isAtHand) {
				return [];
			}
			// Whoever writes that it is history, be it "(until 2022)", knows.
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
