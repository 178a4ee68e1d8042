import { SOURCE_LANGUAGE } from '../../language';
import type { Heading, MarkdownFile } from '../../markdown/markdownFile';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

/** Lines and tags that show nothing by themselves. */
const NOTHING = /<\/?(?:div|p|center|br|hr|span|details|summary|a)(?:\s[^<>]*)?>|^[ \t]*(?:[-*_][ \t]*){3,}$/gim;

/** The first line below a heading is a text: most are, which is quicker to see than that nothing else is there. */
const TEXT = /[ \t]*[\r\n]+[\p{L}\p{N}]/uy;

const COMPLETE = /[.!?:]["”“]?$|\b(?:see|siehe|entfällt|n\/a|(?:19|20)\d\d)\b/i;
/** The most words of a heading; longer ones are notes. */
const MAX_WORDS = 6;

export const emptySection: Rule<'empty-section', 'rule-empty-section'> = {
	id: 'empty-section',
	severity: 'information',
	reports: 'Reports a heading of a README with nothing below it.',
	why: 'Readers expect something there. Write it, or delete the heading.',
	messages: {
		'rule-empty-section': { text: 'Nothing stands below the heading “{0}”.', title: 'Section: {0} is empty' },
	},
	example(_registry, language = SOURCE_LANGUAGE) {
		const { contact, licence } = EXAMPLE_WORDS[language];
		const [first, second] = [`## ${contact}`, `## ${licence}\n\nApache-2.0`];
		return { wrong: `${first}\n\n${second}`, right: `${first}\n\ndesk@example.org\n\n${second}` };
	},
	check({ file, isReadme }) {
		// The first heading is the title, of whatever level.
		const { headings } = file;
		return !isReadme
			? []
			: headings
					.filter((heading, index) => index > 0 && isEmpty(file, heading, headings[index + 1]) && !isComplete(heading))
					.map(({ span, text }) => ({ code: 'rule-empty-section', severity: 'information', span, args: [text] }));
	},
};

/** A heading that is a sentence, or says where to read on, is complete. One with a year divides a page. */
function isComplete({ text }: Heading): boolean {
	return COMPLETE.test(text.trim()) || text.trim().split(/\s+/).length > MAX_WORDS;
}

function isEmpty(
	{ text, comments, links }: MarkdownFile,
	{ span, depth }: Heading,
	next: Heading | undefined,
): boolean {
	if (next && next.depth > depth) {
		return false;
	}
	const end = next?.span.start ?? text.length;
	TEXT.lastIndex = span.end;
	if (TEXT.test(text) && TEXT.lastIndex <= end) {
		return false;
	}
	let below = text.slice(span.end, end);
	if (below.includes('<!--')) {
		for (const { span: comment, content } of comments) {
			// A marker stands for the section that an update writes there.
			if (comment.start >= span.end && comment.end <= end && !content.startsWith('mii:begin')) {
				below = below.replace(text.slice(comment.start, comment.end), '');
			}
		}
	}
	// A heading that is a link shows by itself where to read on.
	return (
		below.replace(NOTHING, '').trim() === '' &&
		!links.some((link) => link.span.start >= span.start && link.span.end <= span.end)
	);
}
