import { endedBodies } from '../../entries/endedBodies';
import { SOURCE_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import { findWords, wordPattern } from '../../markdown/words';
import type { Span } from '../../problem';
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
	example(registry, language = SOURCE_LANGUAGE) {
		const bodies = endedBodies(registry);
		const old = [...registry.entries.values()].map(({ name }) => name[language]).find((name) => bodies.has(name));
		return examplePair(old, bodies.get(old ?? '')?.name);
	},
	check({ file, registry, today }) {
		const { pattern, bodies } = funders(registry);
		const words = findWords(file.prose, pattern);
		return words.flatMap((word, index) => {
			const change = bodies.get(word.text);
			const span = { start: word.start, end: word.end };
			const isSecond = isShortOf(file.prose, words[index - 1], word);
			if (
				!change ||
				isSecond ||
				change.end >= today ||
				isHistoric(file.prose, span, change.names, Number(change.end.slice(0, 4)))
			) {
				return [];
			}
			// A name and its abbreviation change together; with only one of them changed, the sentence would explain itself.
			const next = words[index + 1];
			const short = next && isShortOf(file.prose, word, next) ? bodies.get(next.text) : undefined;
			const guess = [
				{ ...span, text: change.name },
				...(next && short ? [{ start: next.start, end: next.end, text: short.name }] : []),
			];
			return [{ code: 'rule-funder-name', severity: 'hint', span, args: [word.text, change.name], guess }];
		});
	},
};

/** Whether a word is the abbreviation in brackets behind another one. */
function isShortOf(prose: string, long: Span | undefined, short: Span): boolean {
	return long !== undefined && /^[*_]{0,2}\s\([*_]{0,2}$/.test(prose.slice(long.end, short.start));
}
