import { misspeltInitiative } from '../../entries/misspeltInitiative';
import { SOURCE_LANGUAGE } from '../../language';
import type { Rule } from './rule';

/** Finds the name by its distance to the right one: the first word may be torn apart, the second one joined to it. */
export const initiativeName: Rule<'initiative-name', 'rule-initiative-name'> = {
	id: 'initiative-name',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports the name of the initiative in a wrong spelling.',
	why: 'A search for the right name misses the page, and readers wonder whether the same initiative is meant.',
	messages: {
		'rule-initiative-name': { text: '“{0}” is misspelt. The initiative is called “{1}”.', title: 'Name: {0}' },
	},
	example({ initiative }, language = SOURCE_LANGUAGE) {
		const name = initiative.name[language];
		// Without the last letter but two.
		return { wrong: name.slice(0, -3) + name.slice(-2), right: name };
	},
	check({ file, registry }) {
		return misspeltInitiative(registry, file).map(({ start, end, text, name }) => ({
			code: 'rule-initiative-name',
			severity: 'warning',
			span: { start, end },
			args: [text, name],
			fix: [{ start, end, text: name }],
		}));
	},
};
