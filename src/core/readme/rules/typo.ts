import { perRegistry } from '../../registry/perRegistry';
import type { Rule } from './rule';
import { findWords, wordPattern } from './words';

const typos = perRegistry(({ checks }) => wordPattern(Object.keys(checks.typos), 'gu'));

/** Words of boilerplate that are never right, as the registry lists them. */
export const typo: Rule = {
	id: 'typo',
	severity: 'warning',
	check({ file, registry }) {
		return findWords(file.prose, typos(registry)).flatMap(({ start, end, text }) => {
			const right = Object.hasOwn(registry.checks.typos, text) ? registry.checks.typos[text] : undefined;
			return right === undefined
				? []
				: [
						{
							code: 'rule-typo',
							severity: 'warning',
							span: { start, end },
							args: [text, right],
							fix: [{ start, end, text: right }],
						},
					];
		});
	},
};
