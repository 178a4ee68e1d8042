/** Checks a file of a FHIR project: the same function for the editor and for the command line. */
import type { FhirFile } from '../fhir/fhirFile';
import { isMiiFhirFile } from '../fhir/isMiiFhirFile';
import { type CheckOptions, type Finding, withRule } from './checks';
import { RULES } from './rules';
import type { FhirContext } from './rules/rule';
import { unusedSilence } from './rules/unusedSilence';
import { type DocumentComment, readSuppressions, type Suppressions } from './suppressions';
import { unusedSilences } from './unusedSilences';

/** Lines that a comment about the next line skips: empty ones, and those that only hold a comment. */
const SKIPPED = /(?:[ \t]*(?:(?:#|;|\/\/)[^\r\n]*)?(?:\r\n|\r|\n))*/y;
/** The marks around the text of a comment. */
const MARKS = /^(?:#|;|\/\/|\/\*)|\*\/$/g;

/** @returns the findings in the order of the text; none for a file that has nothing to do with the initiative. */
export function checkFhirFile(context: FhirContext, options: CheckOptions = {}): readonly Finding[] {
	const { file, registry, isMii } = context;
	if (!isMiiFhirFile(file, registry, isMii)) {
		return [];
	}
	const suppressions = readSuppressions({ text: file.text, comments: commentsOf(file) }, SKIPPED);
	const words = new Set(options.words?.map((word) => word.toLowerCase()));
	const found = RULES.flatMap((rule) => {
		const setting = options.rules?.[rule.id];
		return setting === 'off' ? [] : withRule(rule, rule.checkFhir?.(context) ?? [], setting);
	})
		.filter(({ span }) => !words.has(file.text.slice(span.start, span.end).toLowerCase()))
		.filter(({ rule, span }) => !suppressions.isSilenced(rule, span));
	return [...found, ...unusedIn(file, suppressions, options)].sort(
		(a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
	);
}

function commentsOf({ text, comments }: FhirFile): readonly DocumentComment[] {
	return comments.map((span) => ({ span, content: text.slice(span.start, span.end).replace(MARKS, '').trim() }));
}

function unusedIn(file: FhirFile, { silences }: Suppressions, { rules = {} }: CheckOptions): readonly Finding[] {
	const setting = rules[unusedSilence.id];
	const isSilenced = silences.some(({ names }) => names.some(({ name }) => name === unusedSilence.id));
	if (silences.length === 0 || isSilenced || setting === 'off') {
		return [];
	}
	const off = new Set(RULES.filter(({ id }) => rules[id] === 'off').map(({ id }) => id as string));
	const running = new Set(RULES.filter(({ id, checkFhir }) => checkFhir && !off.has(id)).map(({ id }) => id as string));
	const known = RULES.map(({ id }) => id);
	const hasRun = (rule: string): boolean => running.has(rule);
	return withRule(unusedSilence, unusedSilences(file.text, silences, { known, off, hasRun }), setting);
}
