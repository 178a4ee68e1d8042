import { misspeltInitiative } from '../../entries/misspeltInitiative';
import { DEFAULT_LANGUAGE, inEvery } from '../../language';
import { findWords, wordPattern } from '../../markdown/words';
import { perRegistry } from '../../registry/perRegistry';
import { nearestWord } from '../../text/nearestWord';
import { examplePair } from './examplePair';
import type { Rule } from './rule';

const misspellings = perRegistry(({ initiative }) => ({
	pattern: wordPattern(initiative.misspellings, 'giu'),
	right: new Map(
		initiative.misspellings.map((word) => [
			word.toLowerCase(),
			nearestWord(word, inEvery(initiative.name)) ?? initiative.name[DEFAULT_LANGUAGE],
		]),
	),
}));

export const initiativeName: Rule<'initiative-name', 'rule-initiative-name'> = {
	id: 'initiative-name',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports the name of the initiative in a wrong spelling.',
	why: 'A search for the right name misses the page, and readers wonder whether the same initiative is meant.',
	messages: {
		'rule-initiative-name': { text: '“{0}” is misspelt. The initiative is called “{1}”.', title: 'Name: {0}' },
	},
	example: ({ initiative }) => examplePair(initiative.misspellings[0], initiative.name[DEFAULT_LANGUAGE]),
	check({ file, registry }) {
		const { pattern, right } = misspellings(registry);
		const listed = findWords(file.prose, pattern).map((word) => ({
			...word,
			name: right.get(word.text.toLowerCase()) ?? registry.initiative.name[DEFAULT_LANGUAGE],
		}));
		const starts = new Set(listed.map(({ end }) => end));
		const near = misspeltInitiative(registry, file).filter(({ end }) => !starts.has(end));
		return [...listed, ...near].map(({ start, end, text, name }) => ({
			code: 'rule-initiative-name',
			severity: 'warning',
			span: { start, end },
			args: [text, name],
			fix: [{ start, end, text: name }],
		}));
	},
};
