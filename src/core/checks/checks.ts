/** Checks a document: the same function for the editor and for the command line, so both find the same. */

import { type MarkdownFile, parseMarkdown } from '../markdown/markdownFile';
import type { Problem, Severity, Span } from '../problem';
import { findLivingSections, type LivingSections } from '../sections/living/livingSections';
import { RULES, type RuleId } from './rules';
import type { CheckContext, Rule, RuleContext, RuleMessage } from './rules/rule';
import { readSuppressions } from './suppression';

export type { RuleId } from './rules';
export type { CheckContext } from './rules/rule';

/** A problem, the rule that found it, and what the rule says of it. */
export type Finding = Problem<string> & { readonly rule: RuleId; readonly message: RuleMessage };

/** What a person sets for a rule. */
export type RuleSetting = Severity | 'off';

export interface CheckOptions {
	/** A severity for every problem of a rule, or none of them; rules not named keep their own. */
	readonly rules?: Partial<Readonly<Record<RuleId, RuleSetting>>>;
	/** The document when it has been parsed already. */
	readonly file?: MarkdownFile;
	/** Its living sections when they have been found already. */
	readonly living?: LivingSections;
}

// These look at the document as a whole, or at markers, so the text of a living section is no reason to be silent.
const WHOLE = /^(?:section|missing)-/;

/**
 * Checks a document.
 *
 * @returns the findings that nothing in the text silences, in the order of the text. Text that a living section
 * generated is not judged: whoever reads it cannot change it there.
 */
export function checkReadme(text: string, context: CheckContext, options: CheckOptions = {}): readonly Finding[] {
	const file = options.file ?? parseMarkdown(text);
	const living = options.living ?? findLivingSections(file, context);
	const full: RuleContext = {
		...context,
		today: context.today ?? context.registry.updated,
		isMii: context.isMii ?? living.sections.length > 0,
		file,
		living,
	};
	const generated = living.sections.filter(({ state }) => state !== 'edited').map((section) => section.body);
	const suppressions = readSuppressions(file);
	return RULES.filter((rule) => options.rules?.[rule.id] !== 'off')
		.flatMap((rule) => findingsOf(rule, full, options.rules?.[rule.id]))
		.filter(({ rule, span }) => WHOLE.test(rule) || !generated.some((body) => isIn(span, body)))
		.filter(({ rule, span }) => !suppressions.isSilenced(rule, span))
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf<Code extends string>(
	rule: Rule<RuleId, Code>,
	context: RuleContext,
	setting: RuleSetting | undefined,
): readonly Finding[] {
	return rule.check(context).map((problem) => ({
		...problem,
		rule: rule.id,
		message: rule.messages[problem.code],
		severity: setting === undefined || setting === 'off' ? problem.severity : setting,
	}));
}

function isIn(span: Span, body: Span): boolean {
	return span.start >= body.start && span.start < body.end;
}
