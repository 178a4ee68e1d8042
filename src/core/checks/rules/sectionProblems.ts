import type { MessageCode } from '../../messages';
import type { Problem, Severity } from '../../problem';
import type { LivingState } from '../../sections/living/livingSection';
import type { RuleContext } from './rule';

/** One problem for each living section in a state, on its begin marker. The fix of a safe update comes with it. */
export function sectionProblems(
	context: RuleContext,
	state: LivingState,
	code: MessageCode,
	severity: Severity,
): readonly Problem[] {
	return context.living.sections
		.filter((section) => section.state === state)
		.map((section) => {
			const fix = section.update();
			return { code, severity, span: section.begin, args: [section.section.id], ...(fix.length > 0 ? { fix } : {}) };
		});
}
