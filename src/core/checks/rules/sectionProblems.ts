import type { Problem, Severity } from '../../problem';
import type { LivingState } from '../../sections/living/livingSection';
import type { RuleContext } from './rule';

/** Reports each living section in a state at its begin marker; the fix is the update, if that is safe. */
export function sectionProblems<Code extends string>(
	context: RuleContext,
	state: LivingState,
	code: Code,
	severity: Severity,
): readonly Problem<Code>[] {
	return context.living.sections
		.filter((section) => section.state === state)
		.map((section) => {
			const fix = section.update();
			return { code, severity, span: section.begin, args: [section.section.id], ...(fix.length > 0 ? { fix } : {}) };
		});
}
