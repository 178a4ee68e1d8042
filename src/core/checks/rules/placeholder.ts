import { isQuoted } from '../../markdown/words';
import type { Problem, Severity } from '../../problem';
import { placeholdersIn } from '../../sections/placeholders';
import { unfilledHints } from '../../sections/unfilledHints';
import type { Rule, RuleContext } from './rule';

/** Repository templates write `{{ NAME }}`; `{{ site.title }}` is page code of its own and not reported. */
const BRACES = /\{\{\s*[A-Z][A-Z0-9_]*\s*\}\}/g;
const ANY_BRACES = /\{\{\s*[\w-]+(?: [\w-]+)*\s*\}\}/g;

/** Addresses of links that stand for one to come. */
const ADDRESS =
	/^(?:link|url|todo|tbd|fixme|xxx|adresse|address|platzhalter|placeholder|(?:insert|your|put)[-_]?(?:link|url)[-_]?(?:here)?)$/i;

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
		const found = new Map<number, Problem<'rule-placeholder'>>();
		const add = (start: number, text: string, severity: Severity = 'warning'): void => {
			const span = { start, end: start + text.length };
			found.set(start, { code: 'rule-placeholder', severity, span, args: [text.replace(/\s+/g, ' ')] });
		};
		for (const { start, end } of placeholdersIn(context.registry, prose)) {
			add(start, prose.slice(start, end));
		}
		for (const match of prose.matchAll(bracesFor(context))) {
			if (!isQuoted(prose, { start: match.index, end: match.index + match[0].length })) {
				add(match.index, match[0]);
			}
		}
		for (const { destination, form } of links) {
			const address = context.file.text.slice(destination.start, destination.end);
			if (form === 'link' && ADDRESS.test(address)) {
				add(destination.start, address);
			}
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
