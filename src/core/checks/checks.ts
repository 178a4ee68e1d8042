/** Checks a document: the same function for the editor and for the command line, so both find the same. */

import { patternOf } from '../languageWords';
import { headingBefore } from '../markdown/headingBefore';
import { type MarkdownFile, parseMarkdown } from '../markdown/markdownFile';
import type { Problem, Severity, Span } from '../problem';
import { findLivingSections, type LivingSections } from '../sections/living/livingSections';
import { RULES, type RuleId } from './rules';
import { notChecked } from './rules/notChecked';
import type { CheckContext, Rule, RuleContext, RuleMessage } from './rules/rule';
import { unusedSilence } from './rules/unusedSilence';
import { readSuppressions, type Suppressions } from './suppressions';
import { unusedSilences } from './unusedSilences';

export type { RuleId } from './rules';
export type { CheckContext } from './rules/rule';

/** A problem with the rule that found it and the sentences of that rule. */
export type Finding = Problem<string> & { readonly rule: RuleId; readonly message: RuleMessage };

/** The setting of a rule. */
export type RuleSetting = Severity | 'off';

export interface CheckOptions {
	/** The severity of all problems of a rule, or `off`. Rules that are not listed keep their own severities. */
	readonly rules?: Partial<Readonly<Record<RuleId, RuleSetting>>>;
	/** Words that are right as they are: a finding that marks one of them is none. */
	readonly words?: readonly string[];
	/** The parsed document, if the caller has it. */
	readonly file?: MarkdownFile;
	/** The living sections of the document, if the caller has them. */
	readonly living?: LivingSections;
}

// These rules look at the whole document or at markers, so they also report inside living sections.
const REPORTED_IN_LIVING = /^(?:section|missing)-/;

const PAST_HEADING = patternOf('pastHeading');

/**
 * Checks a document.
 *
 * @returns the findings in the order of the text, without those that a comment silences. The generated text of a living
 * section is not checked, because it cannot be corrected in the document.
 */
export function checkReadme(text: string, context: CheckContext, options: CheckOptions = {}): readonly Finding[] {
	return findingsOf(
		options.file ?? parseMarkdown(text),
		context,
		options,
		(rule, full) => rule.check?.(full, rule.gather?.(full) ?? []) ?? [],
	);
}

/**
 * Puts the findings of all rules together.
 *
 * @param check runs one rule.
 */
export function findingsOf(
	file: MarkdownFile,
	context: CheckContext,
	options: CheckOptions,
	check: (rule: Rule<RuleId>, context: RuleContext) => readonly Problem<string>[],
): readonly Finding[] {
	const living = options.living ?? findLivingSections(file, context);
	const full: RuleContext = {
		...context,
		today: context.today ?? context.registry.day,
		isMii: context.isMii ?? living.sections.length > 0,
		file,
		living,
	};
	const generated = living.sections.filter(({ state }) => state !== 'edited').map((section) => section.body);
	const suppressions = readSuppressions(file);
	// Whatever is missing in a file that is not read may well be there.
	const rules = file.limit === undefined ? RULES : [notChecked];
	const words = new Set(options.words?.map((word) => word.toLowerCase()));
	const isKnown = ({ start, end }: Span): boolean =>
		words.size > 0 && start < end && words.has(file.text.slice(start, end).toLowerCase());
	const isGenerated = ({ span }: Finding): boolean => generated.some((body) => isIn(span, body));
	const found = rules
		.filter((rule) => options.rules?.[rule.id] !== 'off' && !(rule.isAboutToday && context.isHistory))
		.flatMap((rule) => withRule(rule, check(rule, full).filter(isRight(rule, file)), options.rules?.[rule.id]))
		.filter((finding) => REPORTED_IN_LIVING.test(finding.rule) || !isGenerated(finding))
		.filter(({ rule, span }) => !isKnown(span) && !suppressions.isSilenced(rule, span));
	const unused = unusedIn(full, suppressions, options).filter((finding) => !isGenerated(finding));
	return [...found, ...unused].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The comments that silenced none of the problems that were found. */
function unusedIn(
	{ file, isMii }: RuleContext,
	{ silences }: Suppressions,
	{ rules = {} }: CheckOptions,
): readonly Finding[] {
	const setting = rules[unusedSilence.id];
	// A comment that silences everything would silence what is said of it, so only this rule's own name counts.
	const isSilenced = silences.some(({ names }) => names.some(({ name }) => name === unusedSilence.id));
	if (silences.length === 0 || isSilenced || setting === 'off') {
		return [];
	}
	const known: readonly string[] = RULES.map(({ id }) => id);
	const off = new Set(Object.keys(rules).filter((id) => rules[id as RuleId] === 'off'));
	// Elsewhere nothing is expected of a document, and another copy of it may be in a repository of the initiative.
	const hasRun = (rule: string): boolean =>
		!off.has(rule) && (isMii || !rule.startsWith('missing-')) && rule !== unusedSilence.id;
	return withRule(unusedSilence, unusedSilences(file.text, silences, { known, off, hasRun }), setting);
}

/** Below a heading about the past, a text that is no longer true is right. */
function isRight({ isAboutToday }: Rule<RuleId>, file: MarkdownFile): (problem: Problem<string>) => boolean {
	return ({ span }) => !(isAboutToday && PAST_HEADING.test(headingBefore(file, span.start)?.text ?? ''));
}

/** Turns the problems that a rule has found into findings. */
export function withRule(
	rule: Rule<RuleId>,
	problems: readonly Problem<string>[],
	setting: RuleSetting | undefined,
): readonly Finding[] {
	const severity = setting === undefined || setting === 'off' ? {} : { severity: setting };
	// A spread takes six times as long for problems that differ in their properties.
	return problems.map((problem) =>
		Object.assign({ rule: rule.id, message: rule.messages[problem.code] as RuleMessage }, problem, severity),
	);
}

function isIn(span: Span, body: Span): boolean {
	return span.start >= body.start && span.start < body.end;
}
