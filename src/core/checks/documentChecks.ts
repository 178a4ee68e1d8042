import type { MarkdownFile } from '../markdown/markdownFile';
import { movedProblem } from '../movedProblem';
import type { Problem } from '../problem';
import { type ChangedParts, changedParts } from './changedParts';
import { type CheckContext, type CheckOptions, type Finding, findingsOf } from './checks';
import type { RuleId } from './rules';
import type { Rule, RuleContext } from './rules/rule';

/** A checked version of a document. */
interface Checked {
	readonly context: RuleContext;
	/** The problems that local rules found. */
	readonly problems: ReadonlyMap<RuleId, readonly Problem<string>[]>;
}

type LocalCheck = (context: RuleContext) => readonly Problem<string>[];

/** Checks the versions of one document. After an edit, local rules look only at the parts that have changed. */
export class DocumentChecks {
	#last: Checked | undefined;

	/** @returns the same findings as `checkReadme`. */
	check(file: MarkdownFile, context: CheckContext, options: CheckOptions = {}): readonly Finding[] {
		const last = this.#last;
		const problems = new Map<RuleId, readonly Problem<string>[]>();
		let changed: ChangedParts | undefined;
		return findingsOf(file, context, options, (rule, full) => {
			const local = localCheckOf(rule);
			if (!local) {
				return rule.check?.(full, []) ?? [];
			}
			this.#last = { context: full, problems };
			const before = last && isSame(last.context, full) ? last.problems.get(rule.id) : undefined;
			changed ??= before && last && changedParts(last.context.file, file);
			const found = before && changed ? merged(local, full, before, changed) : local(full);
			problems.set(rule.id, found);
			return rule.isLocal ? found : (rule.check?.(full, found) ?? []);
		});
	}
}

/** The check of a rule, or the beginning of it, for which a part of a document is enough. */
function localCheckOf(rule: Rule<RuleId>): LocalCheck | undefined {
	return rule.isLocal
		? (context) => rule.check?.(context, []) ?? []
		: rule.gather && ((context) => rule.gather?.(context) ?? []);
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
	check: LocalCheck,
	context: RuleContext,
	before: readonly Problem<string>[],
	{ excerpt, at, old, moved }: ChangedParts,
): readonly Problem<string>[] {
	const fresh = excerpt ? check({ ...context, file: excerpt }) : [];
	return [
		...before.filter(({ span }) => span.start < old.start).map((problem) => movedProblem(problem, moved.before)),
		...fresh.map((problem) => movedProblem(problem, at)),
		...before.filter(({ span }) => span.start >= old.end).map((problem) => movedProblem(problem, moved.after)),
	];
}
