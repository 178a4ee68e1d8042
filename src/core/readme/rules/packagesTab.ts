import type { Span, TextEdit } from '../../problem';
import { entriesOfRepository } from '../repositoryMatch';
import type { Rule, RuleContext } from './rule';
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
	check(context) {
		const { file } = context;
		const page = packagePage(context);
		return [...file.prose.matchAll(TAB)]
			.map((match) => ({ start: match.index, end: match.index + match[0].length }))
			.filter((span) => !ELSEWHERE.test(lineAround(file.text, span)))
			.map((span) => ({
				code: 'rule-packages-tab',
				severity: 'warning',
				span,
				args: [],
				...fixOf(context, span, page),
			}));
	},
};

/** The page of the package of the repository at hand, where the registry knows exactly one. */
function packagePage({ registry, repository, facts }: RuleContext): string | undefined {
	const entries =
		facts.package === undefined
			? repository === undefined
				? []
				: entriesOfRepository(registry, repository)
			: [...registry.entries.values()].filter((entry) => entry.module?.package === facts.package);
	const pages = new Set(
		entries.flatMap(({ links }) => links.filter(({ kind }) => kind === 'package').map(({ url }) => url)),
	);
	return pages.size === 1 ? [...pages][0] : undefined;
}

/** The link leads to the page; words without a link become one. */
function fixOf({ file }: RuleContext, span: Span, page: string | undefined): { readonly fix?: readonly TextEdit[] } {
	if (page === undefined) {
		return {};
	}
	const link = file.links.find(
		({ form, span: whole }) => form === 'link' && whole.start <= span.start && span.end <= whole.end,
	);
	if (link) {
		return { fix: [{ ...link.destination, text: page }] };
	}
	const words = file.text.slice(span.start, span.end);
	return /[[\]]/.test(words) ? {} : { fix: [{ ...span, text: `[${words}](${page})` }] };
}
