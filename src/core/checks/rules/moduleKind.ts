import { SOURCE_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import { titleOf } from '../../markdown/title';
import { lineAround } from '../../markdown/words';
import type { Span } from '../../problem';
import { escapeRegExp } from '../../text/escapeRegExp';
import { EXAMPLE_WORDS } from './exampleWords';
import { moduleWords, ownModule } from './ownModule';
import type { Rule, RuleContext } from './rule';

/** The words for a kind of module. */
const KINDS = {
	base: /^(?:basis|base|core)/i,
	extension: /^(?:erweiterung|extension)/i,
	innovation: /^innovation/i,
} as const;
type Kind = keyof typeof KINDS;
const WORDS: Readonly<Record<Kind, { readonly de: string; readonly en: string }>> = {
	base: { de: 'Basis', en: 'base' },
	extension: { de: 'Erweiterungs', en: 'extension' },
	innovation: { de: 'Innovations', en: 'innovation' },
};

const CLAIM =
	/(?<![\p{L}-])(?:(Basis|Erweiterungs|Innovations)-?modul(?:s|es?|en)?|(base|extension|innovation)(?:[ -]modules?))(?![\p{L}-])/giu;
/** Words before the kind by which a text speaks of its own module. */
const SELF = /(?:diese[sm]?|vorliegende[sn]?|this|das[ ]projekt|dieses[ ]repository)[ ][^.\r\n|]{0,90}$/iu;
/** Words between the name of a module and its kind. */
const IS = '[“”"\'‘’*_)]{0,3}[ ](?:ist|is|gilt|zählt)[ ](?:(?!keine?s? |nicht |not? )\\p{L}+[ ]){0,3}$';
/** Marks between the kind and a name. */
const MARKS = /^[\s„“"'‚‘*_(:–-]{0,6}/u;

/** Finds the wrong kind of module in its own README. */
export const moduleKind: Rule<'module-kind', 'rule-module-kind'> = {
	id: 'module-kind',
	severity: 'warning',
	reports: 'Reports a base module that its README calls an extension module, and the other way round.',
	why: 'Sites must provide base modules, so readers take the wrong word for a duty or miss one.',
	messages: {
		'rule-module-kind': {
			text: 'The directory lists this module as another kind: “{0}” should read “{1}”.',
			title: 'Kind of module: {0}',
		},
	},
	example({ entries }, language = SOURCE_LANGUAGE) {
		const { isBase, isExtension } = EXAMPLE_WORDS[language];
		const module = [...entries.values()].find((entry) => entry.module?.stable)?.module;
		return module?.kind === 'base' ? { wrong: isExtension, right: isBase } : { wrong: isBase, right: isExtension };
	},
	check(context) {
		const { file, isReadme, isFrontPage = true } = context;
		const own = isReadme && isFrontPage ? ownModule(context) : undefined;
		const kind = own?.module?.kind;
		if (!own || (kind !== 'base' && kind !== 'extension' && kind !== 'innovation')) {
			return [];
		}
		const words = moduleWords(own);
		return [...file.prose.matchAll(CLAIM)].flatMap((match) => {
			const [written, german, english] = match;
			const span = { start: match.index, end: match.index + written.length };
			if (KINDS[kind].test(written) || !isAboutIt(context, span, words) || isHistoric(file.prose, span, [])) {
				return [];
			}
			const { length } = german ?? english ?? '';
			const right = german === undefined ? WORDS[kind].en : WORDS[kind].de;
			const cased = written[0] === written[0]?.toUpperCase() ? right[0]?.toUpperCase() + right.slice(1) : right;
			const text = cased + written.slice(length);
			return [
				{ code: 'rule-module-kind', severity: 'warning', span, args: [written, text], guess: [{ ...span, text }] },
			];
		});
	},
};

/** Whether the words at a span are about the module at hand: its name follows, or the text speaks of itself. */
function isAboutIt({ file }: RuleContext, span: Span, words: readonly string[]): boolean {
	const after = file.prose
		.slice(span.end, span.end + 80)
		.replace(MARKS, '')
		.toLowerCase();
	if (words.some((word) => after.startsWith(word))) {
		return true;
	}
	const line = lineAround(file.prose, span);
	const before = line.slice(0, line.indexOf(file.prose.slice(span.start, span.end)));
	const title = titleOf(file)?.span;
	// Another name that follows belongs to another module.
	const isNamed = /^\p{Lu}/u.test(file.prose.slice(span.end, span.end + 80).replace(MARKS, ''));
	const named = new RegExp(`(?<!\\p{L})(?:${words.map(escapeRegExp).join('|')})${IS}`, 'iu');
	return (
		!isNamed &&
		(SELF.test(before) ||
			named.test(before) ||
			(title !== undefined && title.start <= span.start && span.end <= title.end))
	);
}
