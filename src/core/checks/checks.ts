/** Checks a document: the same function for the editor and for the command line, so both find the same. */

import { patternOf } from '../languageWords';
import { headingBefore } from '../markdown/headingBefore';
import { type MarkdownFile, parseMarkdown } from '../markdown/markdownFile';
import type { Problem, Severity, Span } from '../problem';
import { findLivingSections, type LivingSections } from '../sections/living/livingSections';
import { RULES, type RuleId } from './rules';
import { notChecked } from './rules/notChecked';
import type { CheckContext, Rule, RuleContext, RuleMessage } from './rules/rule';
import { readSuppressions } from './suppressions';

export type { RuleId } from './rules';
export type { CheckContext } from './rules/rule';

/** A problem with the rule that found it and the sentences of that rule. */
export type Finding = Problem<string> & { readonly rule: RuleId; readonly message: RuleMessage };

/** The setting of a rule. */
export type RuleSetting = Severity | 'off';

export interface CheckOptions {
	/** The severity of all problems of a rule, or `off`. Rules that are not listed keep their own severities. */
	readonly rules?: Partial<Readonly<Record<RuleId, RuleSetting>>>;
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
	return findingsOf(options.file ?? parseMarkdown(text), context, options, (rule, full) =>
		rule.check(full, rule.gather?.(full) ?? []),
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
	return rules
		.filter((rule) => options.rules?.[rule.id] !== 'off' && !(rule.isAboutToday && context.isHistory))
		.flatMap((rule) => withRule(rule, check(rule, full).filter(isRight(rule, file)), options.rules?.[rule.id]))
		.filter(({ rule, span }) => REPORTED_IN_LIVING.test(rule) || !generated.some((body) => isIn(span, body)))
		.filter(({ rule, span }) => !suppressions.isSilenced(rule, span))
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Below a heading about the past, a text that is no longer true is right. */
function isRight({ isAboutToday }: Rule<RuleId>, file: MarkdownFile): (problem: Problem<string>) => boolean {
	return ({ span }) => !(isAboutToday && PAST_HEADING.test(headingBefore(file, span.start)?.text ?? ''));
}

function withRule(
	rule: Rule<RuleId>,
	problems: readonly Problem<string>[],
	setting: RuleSetting | undefined,
): readonly Finding[] {
	return problems.map((problem) => ({
		...problem,
		rule: rule.id,
		message: rule.messages[problem.code] as RuleMessage,
		severity: setting === undefined || setting === 'off' ? problem.severity : setting,
	}));
}

function isIn(span: Span, body: Span): boolean {
	return span.start >= body.start && span.start < body.end;
}
