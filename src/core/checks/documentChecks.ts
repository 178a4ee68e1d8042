import type { MarkdownFile } from '../markdown/markdownFile';
import type { Problem, Span } from '../problem';
import { type ChangedParts, changedParts } from './changedParts';
import { type CheckContext, type CheckOptions, type Finding, findingsOf } from './checks';
import type { RuleId } from './rules';
import type { Rule, RuleContext } from './rules/rule';

/** A checked version of a document. */
interface Checked {
	readonly context: RuleContext;
	/** The problems of the local rules. */
	readonly problems: ReadonlyMap<RuleId, readonly Problem<string>[]>;
}

/** Checks the versions of one document. After an edit, local rules look only at the parts that have changed. */
export class DocumentChecks {
	#last: Checked | undefined;

	/** @returns the same findings as `checkReadme`. */
	check(file: MarkdownFile, context: CheckContext, options: CheckOptions = {}): readonly Finding[] {
		const last = this.#last;
		const problems = new Map<RuleId, readonly Problem<string>[]>();
		let changed: ChangedParts | undefined;
		const findings = findingsOf(file, context, options, (rule, full) => {
			if (!rule.isLocal) {
				return rule.check(full);
			}
			this.#last = { context: full, problems };
			const before = last && isSame(last.context, full) ? last.problems.get(rule.id) : undefined;
			changed ??= before && last && changedParts(last.context.file, file);
			const found = before && changed ? merged(rule, full, before, changed) : rule.check(full);
			problems.set(rule.id, found);
			return found;
		});
		return findings;
	}
}

/** Whether two checks differ in nothing but the text. */
function isSame(one: RuleContext, other: RuleContext): boolean {
	const rest = ({ file, living, ...context }: RuleContext): object => context;
	const [first, second] = [Object.entries(rest(one)), Object.entries(rest(other))];
	return (
		first.length === second.length &&
		first.every(([key, value]) => {
			const now = other[key as keyof RuleContext];
			return value === now || (key === 'facts' && JSON.stringify(value) === JSON.stringify(now));
		})
	);
}

function merged(
	rule: Rule<RuleId>,
	context: RuleContext,
	before: readonly Problem<string>[],
	{ excerpt, at, old, moved }: ChangedParts,
): readonly Problem<string>[] {
	const fresh = excerpt ? rule.check({ ...context, file: excerpt }) : [];
	return [
		...before.filter(({ span }) => span.start < old.start).map((problem) => movedProblem(problem, moved.before)),
		...fresh.map((problem) => movedProblem(problem, at)),
		...before.filter(({ span }) => span.start >= old.end).map((problem) => movedProblem(problem, moved.after)),
	];
}

function movedProblem(problem: Problem<string>, by: number): Problem<string> {
	if (by === 0) {
		return problem;
	}
	const { fix, guess } = problem;
	return {
		...problem,
		span: movedSpan(problem.span, by),
		...(fix && { fix: fix.map((edit) => ({ ...edit, ...movedSpan(edit, by) })) }),
		...(guess && { guess: guess.map((edit) => ({ ...edit, ...movedSpan(edit, by) })) }),
	};
}

function movedSpan({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
