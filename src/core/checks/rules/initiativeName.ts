import { DEFAULT_LANGUAGE, inEvery } from '../../language';
import { findWords, wordPattern } from '../../markdown/words';
import { perRegistry } from '../../registry/perRegistry';
import { nearest } from '../../text/nearest';
import type { Rule } from './rule';

const misspellings = perRegistry(({ initiative }) => ({
	pattern: wordPattern(initiative.misspellings, 'giu'),
	right: new Map(
		initiative.misspellings.map((word) => [
			word.toLowerCase(),
			nearest(word, inEvery(initiative.name)) ?? initiative.name[DEFAULT_LANGUAGE],
		]),
	),
}));

/** The name of the initiative, misspelt in a way that the registry lists. */
export const initiativeName: Rule = {
	id: 'initiative-name',
	severity: 'warning',
	check({ file, registry }) {
		const { pattern, right } = misspellings(registry);
		return findWords(file.prose, pattern).map((word) => {
			const name = right.get(word.text.toLowerCase()) ?? registry.initiative.name[DEFAULT_LANGUAGE];
			return {
				code: 'rule-initiative-name',
				severity: 'warning',
				span: { start: word.start, end: word.end },
				args: [word.text, name],
				fix: [{ start: word.start, end: word.end, text: name }],
			};
		});
	},
};
