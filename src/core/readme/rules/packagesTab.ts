import type { Rule } from './rule';
import { lineAround } from './words';

const MARKS = '[„“”"\'«»*_\\[\\]\\uFFFC]{0,4}';
const TAB = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${MARKS}packages${MARKS}[ \\t\\r\\n-]{1,2}(?:tab|reiter)|(?:tab|reiter)[ \\t\\r\\n]{1,2}${MARKS}packages)(?![\\p{L}\\p{N}])`,
	'giu',
);

/** Others have such a tab, and a line that names one of them means theirs. */
const ELSEWHERE = /simplifier|gitlab|\bnpm\b|\bVS ?Code\b|visual studio/i;

/** "See the Packages tab": right on Simplifier, where the text comes from, and misleading on GitHub. */
export const packagesTab: Rule = {
	id: 'packages-tab',
	severity: 'warning',
	check({ file }) {
		return [...file.prose.matchAll(TAB)]
			.map((match) => ({ start: match.index, end: match.index + match[0].length }))
			.filter((span) => !ELSEWHERE.test(lineAround(file.text, span)))
			.map((span) => ({ code: 'rule-packages-tab', severity: 'warning', span, args: [] }));
	},
};
