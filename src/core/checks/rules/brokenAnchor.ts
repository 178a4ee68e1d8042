import { SOURCE_LANGUAGE } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem } from '../../problem';
import { suggest } from '../../text/suggest';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

type Broken = Problem<'rule-broken-anchor' | 'rule-broken-anchor-near'>;

/** Anchors that a page has without a heading. */
const ALWAYS = new Set(['top', 'readme', 'readme-ov-file']);
const FOOTNOTE = /^(?:user-content-)?fn(?:ref)?[-:]?/;
/** Ids in HTML, and those that static pages let authors write behind a heading. */
const IDS = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s<>]+)|\{:?\s*#([\w-]+)[^{}\n]*\}/gi;
/** Includes of a page generator, which may bring headings of their own. */
const INCLUDES = /\{%|\{\{/;
/** The most anchors of a document for which the nearest heading is searched: each of them compares all headings. */
const MAX_SUGGESTIONS = 50;
const PUNCTUATION = /[^\p{L}\p{M}\p{N}\p{Pc} -]/gu;

export const brokenAnchor: Rule<'broken-anchor', 'rule-broken-anchor' | 'rule-broken-anchor-near'> = {
	id: 'broken-anchor',
	severity: 'warning',
	reports: 'Reports a link to a heading that the document does not have.',
	why: 'The link does nothing. Usually the heading was renamed later.',
	messages: {
		'rule-broken-anchor': { text: 'No heading here has the anchor “#{0}”.', title: 'Link: no heading #{0}' },
		'rule-broken-anchor-near': {
			text: 'No heading here has the anchor “#{0}”. Did you mean “#{1}”?',
			title: 'Link: no heading #{0}',
		},
	},
	example(_registry, language = SOURCE_LANGUAGE) {
		const { usage, use } = EXAMPLE_WORDS[language];
		const link = `[${usage}](#${usage.toLowerCase()})`;
		return { wrong: `${link}\n\n## ${use}\n\n…`, right: `${link}\n\n## ${usage}\n\n…` };
	},
	gather({ file }) {
		return file.links
			.filter(({ url }) => url.length > 1 && url.startsWith('#'))
			.map(({ url, destination }) => ({
				code: 'rule-broken-anchor',
				severity: 'warning',
				span: destination,
				args: [decoded(url.slice(1))],
			}));
	},
	check({ file, isReadme }, gathered) {
		if (gathered.length === 0 || (!isReadme && INCLUDES.test(file.text))) {
			return [];
		}
		const slugs = slugsOf(file);
		const loose = new Map([...slugs].map((slug) => [looseForm(slug), slug]));
		// A page none of whose anchors lead anywhere is a part of another one.
		if (!isReadme && !gathered.some(({ args }) => loose.has(looseForm(ownForm(args[0] ?? ''))))) {
			return [];
		}
		let suggestions = 0;
		return gathered.flatMap((problem): Broken[] => {
			const [anchor = ''] = problem.args;
			const own = ownForm(anchor);
			if (slugs.has(own) || ALWAYS.has(own) || FOOTNOTE.test(own)) {
				return [];
			}
			const same = loose.get(looseForm(own));
			// Outside of GitHub, anchors are written in several ways.
			if (same !== undefined && !isReadme) {
				return [];
			}
			const near = same ?? (suggestions++ < MAX_SUGGESTIONS ? nearest(own, slugs) : undefined);
			const edits = [{ ...problem.span, text: `#${near}` }];
			return near === undefined
				? [problem]
				: [
						{
							...problem,
							code: 'rule-broken-anchor-near',
							args: [anchor, near],
							...(same === undefined ? { guess: edits } : { fix: edits }),
						},
					];
		});
	},
};

function nearest(anchor: string, slugs: ReadonlySet<string>): string | undefined {
	return suggest(anchor, slugs) ?? [...slugs].find((slug) => slug.startsWith(`${anchor}-`));
}

/** The anchors of a document, as GitHub makes them from headings. */
function slugsOf({ headings, text }: MarkdownFile): ReadonlySet<string> {
	const slugs = new Set<string>();
	const counts = new Map<string, number>();
	for (const heading of headings) {
		const slug = heading.text.trim().toLowerCase().normalize('NFC').replace(PUNCTUATION, '').replaceAll(' ', '-');
		const count = counts.get(slug) ?? 0;
		counts.set(slug, count + 1);
		slugs.add(count === 0 ? slug : `${slug}-${count}`);
	}
	for (const [, id, written] of text.matchAll(IDS)) {
		slugs.add((id ?? written ?? '').toLowerCase());
	}
	return slugs;
}

/** The letters and digits of an anchor, without the numbers that some page generators leave out. */
function looseForm(slug: string): string {
	return slug.replace(/^[\d.\-_]+(?=\p{L})/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function ownForm(anchor: string): string {
	return anchor.toLowerCase().replace(/^user-content-/, '');
}

function decoded(anchor: string): string {
	try {
		return decodeURIComponent(anchor).normalize('NFC');
	} catch {
		return anchor;
	}
}
