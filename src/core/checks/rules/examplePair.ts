import type { RuleExample } from './rule';

/** An example of which both parts come from the registry; none where one of them is not there. */
export function examplePair(wrong: string | undefined, right: string | undefined): RuleExample | undefined {
	return wrong !== undefined && right !== undefined ? { wrong, right } : undefined;
}
