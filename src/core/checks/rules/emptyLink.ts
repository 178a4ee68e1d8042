import { SOURCE_LANGUAGE } from '../../language';
import type { MarkdownLink } from '../../markdown/markdownLink';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

/** Words of links that lead to the top of the page on purpose. */
const TO_TOP = /\b(?:top|up|back)\b|oben|anfang|zurück|[↑⬆🔝]/iu;
/** The most characters of the words of an HTML link that are read. */
const MAX_WORDS = 60;

export const emptyLink: Rule<'empty-link', 'rule-empty-link'> = {
	id: 'empty-link',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports a link or picture without an address.',
	why: 'Readers click it in vain. Usually the address was to be filled in later.',
	messages: {
		'rule-empty-link': { text: 'This link has no address.', title: 'Link: no address' },
	},
	example(_registry, language = SOURCE_LANGUAGE) {
		const { guide } = EXAMPLE_WORDS[language];
		return { wrong: `[${guide}]()`, right: `[${guide}](https://example.org/guide)` };
	},
	check({ file }) {
		return file.links
			.filter((link) => link.form !== 'definition' && isEmpty(link, file.text))
			.map(({ span }) => ({ code: 'rule-empty-link', severity: 'warning', span, args: [] }));
	},
};

/** Definitions such as `[//]: # (text)` are comments. */
function isEmpty(link: MarkdownLink, text: string): boolean {
	return link.url.trim() === '' || (link.url === '#' && !TO_TOP.test(textOf(text, link)));
}

function textOf(text: string, { span, form }: MarkdownLink): string {
	// The words of an HTML link stand behind its tag, in the same line.
	const [words = ''] = text.slice(span.end, span.end + MAX_WORDS).split(/[\r\n]/, 1);
	return text.slice(span.start, span.end) + (form === 'html' ? words : '');
}
