import { endedBodies } from '../../entries/endedBodies';
import { isHistoric } from '../../markdown/historic';
import { findWords, wordPattern } from '../../markdown/words';
import { perRegistry } from '../../registry/perRegistry';
import type { Rule } from './rule';

const funders = perRegistry((registry) => {
	const bodies = endedBodies(registry);
	return { pattern: wordPattern(bodies.keys(), 'gu'), bodies };
});

/** A ministry by a name that it no longer has, in a sentence about the present. */
export const funderName: Rule = {
	id: 'funder-name',
	severity: 'hint',
	check({ file, registry, today }) {
		const { pattern, bodies } = funders(registry);
		return findWords(file.prose, pattern).flatMap((word) => {
			const change = bodies.get(word.text);
			const span = { start: word.start, end: word.end };
			if (
				!change ||
				change.end >= today ||
				isHistoric(file.prose, span, change.names, Number(change.end.slice(0, 4)))
			) {
				return [];
			}
			const guess = [{ ...span, text: change.name }];
			return [{ code: 'rule-funder-name', severity: 'hint', span, args: [word.text, change.name], guess }];
		});
	},
};
