import type { RuleId } from '../checks/rules';
import { setInYaml } from '../yaml/setInYaml';

/**
 * Turns a rule off in a configuration. Comments stay.
 *
 * @param text the text of the file; empty for a new one.
 * @returns the new text; nothing if the file has errors of syntax.
 */
export function withRuleOff(text: string, rule: RuleId): string | undefined {
	return setInYaml(text, ['rules', rule], 'off');
}
