import { isQuoted } from '../../markdown/words';
import type { Problem, Severity } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import { unfilledHints } from '../../sections/unfilledHints';
import { escapeRegExp } from '../../text/escapeRegExp';
import type { Rule, RuleContext } from './rule';

/** Repository templates write `{{ NAME }}`; `{{ site.title }}` is page code of its own and not reported. */
const BRACES = /\{\{\s*[A-Z][A-Z0-9_]*\s*\}\}/g;
const ANY_BRACES = /\{\{\s*[\w-]+(?: [\w-]+)*\s*\}\}/g;

const placeholders = perRegistry(({ checks }) => {
	const [short, long] = [checks.placeholders.filter(isShort), checks.placeholders.filter((word) => !isShort(word))];
	return {
		// A short word counts only alone in a table cell or list item, or after a colon.
		short: pattern(
			short,
			'(?<=^[ \\t]*(?:[-*+] )?|[|:–—,(\\uFFFC][*_]{0,3}[ \\t]*)',
			'(?=[ \\t]*(?:[|,;)(–—\\r\\n\\uFFFC]|$))',
		),
		long: pattern(long, '(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'),
	};
});

export const placeholder: Rule<'placeholder', 'rule-placeholder'> = {
	id: 'placeholder',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports text that a template left to be filled in.',
	why: 'Readers miss the information that belongs there. Sections of this extension have square brackets where something is left to fill in.',
	messages: {
		'rule-placeholder': { text: 'The placeholder “{0}” has not been filled in.', title: 'Placeholder: {0}' },
	},
	example: () => ({ wrong: '- **Contact:** TODO' }),
	check(context) {
		const { prose, links } = context.file;
		const { short, long } = placeholders(context.registry);
		const found = new Map<number, Problem<'rule-placeholder'>>();
		const add = (start: number, text: string, severity: Severity = 'warning'): void => {
			const span = { start, end: start + text.length };
			found.set(start, { code: 'rule-placeholder', severity, span, args: [text.replace(/\s+/g, ' ')] });
		};
		for (const pattern of [short, long, bracesFor(context)]) {
			for (const match of pattern ? prose.matchAll(pattern) : []) {
				if (!isQuoted(prose, { start: match.index, end: match.index + match[0].length })) {
					add(match.index, match[0]);
				}
			}
		}
		for (const { destination } of links) {
			const address = context.file.text.slice(destination.start, destination.end);
			for (const match of address.matchAll(BRACES)) {
				add(destination.start + match.index, match[0]);
			}
		}
		for (const { start, end } of unfilledHints(context.file, context.registry, context.facts)) {
			// The author inserted the section and knows about the blank, so it is less severe.
			add(start, context.file.text.slice(start, end), 'information');
		}
		return [...found.values()];
	},
};

/** Pages of implementation guides are Liquid templates, so only placeholders of repository templates count there. */
function bracesFor({ isReadme }: RuleContext): RegExp {
	return isReadme ? ANY_BRACES : BRACES;
}

function isShort(word: string): boolean {
	return word.length <= 4;
}

function pattern(words: readonly string[], before: string, after: string): RegExp | undefined {
	const any = `(?:${words.map(escapeRegExp).join('|')})`;
	// The lookahead for the word comes first; otherwise each space of a long run would look back over the whole run.
	return words.length > 0 ? new RegExp(`(?=${any})${before}${any}${after}`, 'gmu') : undefined;
}
