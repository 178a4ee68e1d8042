import { SOURCE_LANGUAGE } from '../../language';
import { lineAround } from '../../markdown/words';
import type { Span, TextEdit } from '../../problem';
import { entriesOfPackage, entriesOfRepository } from '../../repository/repositoryMatch';
import { withWholePairs } from '../../text/pairs';
import { examplePair } from './examplePair';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule, RuleContext } from './rule';

/** Quotation marks, emphasis and brackets that may enclose one of the words. */
const MARKS = '[„“”"\'‚‘’«»‹›*_\\[\\]()\\uFFFC]{0,4}';
const GAP = '[ \\t\\r\\n\\u00A0-]{1,2}';
const TAB_WORD = '(?:tab|(?:kartei)?reiter|registerkarte)';
const TAB = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:packages${MARKS}${GAP}${MARKS}${TAB_WORD}|${TAB_WORD}${MARKS}${GAP}${MARKS}packages)(?![\\p{L}\\p{N}])`,
	'giu',
);

/** The word without which there is no reference to the tab. */
const WORD = /packages/i;

/** Other products have such a tab; a line that names one of them is not reported. */
const ELSEWHERE = /simplifier|gitlab|\bnpm\b|\bVS ?Code\b|visual studio/i;

/** Finds references such as "See the Packages tab", which are right on Simplifier and misleading on GitHub. */
export const packagesTab: Rule<'packages-tab', 'rule-packages-tab'> = {
	id: 'packages-tab',
	severity: 'warning',
	isLocal: true,
	reports:
		'Reports a reference to the tab “Packages”, which pages on Simplifier have and repositories on GitHub do not.',
	why: 'The text was written for Simplifier. On GitHub readers look for the tab in vain.',
	messages: {
		'rule-packages-tab': {
			text: 'GitHub has no tab “Packages” in a repository; that is a hint for readers on Simplifier. Link the package instead.',
			title: 'Packages: no such tab',
			fix: 'Link to the package page on Simplifier',
		},
	},
	example({ entries }, language = SOURCE_LANGUAGE) {
		const [before, tab, after] = EXAMPLE_WORDS[language].packagesTab;
		const links = [...entries.values()].flatMap((entry) => entry.links);
		const page = links.find(({ kind }) => kind === 'package')?.url;
		return examplePair(before + tab + after, page && `${before}[${tab}](${page})${after}`);
	},
	check(context) {
		const { file } = context;
		if (!WORD.test(file.prose)) {
			return [];
		}
		const page = packagePage(context);
		return [...file.prose.matchAll(TAB)]
			.map((match) => ({ start: match.index, end: match.index + match[0].length }))
			.filter((span) => !ELSEWHERE.test(lineAround(file.text, span)))
			.map((words) => {
				const whole = withWholePairs(file.text, words);
				const span = whole ?? words;
				return { code: 'rule-packages-tab', severity: 'warning', span, args: [], ...fixOf(context, span, whole, page) };
			});
	},
};

/** The page of the current repository's package, if the registry knows exactly one. */
function packagePage({ registry, repository, facts }: RuleContext): string | undefined {
	const entries =
		facts.package === undefined ? entriesOfRepository(registry, repository) : entriesOfPackage(registry, facts.package);
	const pages = new Set(
		entries.flatMap(({ links }) => links.filter(({ kind }) => kind === 'package').map(({ url }) => url)),
	);
	return pages.size === 1 ? [...pages][0] : undefined;
}

/**
 * Makes the words a link to the package page, or gives their existing link that address.
 *
 * @param words nothing when their quotation marks or emphasis do not pair up: a link would break the pair.
 */
function fixOf(
	{ file }: RuleContext,
	span: Span,
	words: Span | undefined,
	page: string | undefined,
): { readonly fix?: readonly TextEdit[] } {
	if (page === undefined) {
		return {};
	}
	const around = file.links.filter(({ span: other }) => other.start < span.end && span.start < other.end);
	const link = around.find(
		({ form, span: whole }) => form === 'link' && whole.start <= span.start && span.end <= whole.end,
	);
	if (link) {
		return { fix: [{ ...link.destination, text: page }] };
	}
	// A link that overlaps the words only partly, or lies inside them, cannot be nested in a new link.
	return words === undefined || around.length > 0
		? {}
		: { fix: [{ ...words, text: `[${file.text.slice(words.start, words.end)}](${page})` }] };
}
