import { endedBodies } from '../../entries/endedBodies';
import { isHistoric } from '../../markdown/isHistoric';
import { findWords, wordPattern } from '../../markdown/words';
import { perRegistry } from '../../registry/perRegistry';
import { examplePair } from './examplePair';
import type { Rule } from './rule';

const funders = perRegistry((registry) => {
	const bodies = endedBodies(registry);
	return { pattern: wordPattern(bodies.keys(), 'gu'), bodies };
});

export const funderName: Rule<'funder-name', 'rule-funder-name'> = {
	id: 'funder-name',
	severity: 'hint',
	isLocal: true,
	isAboutToday: true,
	reports: 'Reports a ministry by a name that it no longer has, in a sentence about the present.',
	why: 'Current funding goes by the new name. For past funding the old name is right, so change it only where it fits.',
	messages: {
		'rule-funder-name': {
			text: '“{0}” is now called “{1}”. For past funding the old name is right.',
			title: 'Funder: {0} is now {1}',
		},
	},
	example(registry) {
		const [[old, change] = []] = endedBodies(registry);
		return examplePair(old, change?.name);
	},
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
