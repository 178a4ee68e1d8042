import type { RuleExample } from './rule';

/** Builds an example from two texts of the registry; returns nothing when one is missing. */
export function examplePair(wrong: string | undefined, right: string | undefined): RuleExample | undefined {
	return wrong !== undefined && right !== undefined ? { wrong, right } : undefined;
}

/** The same for two texts of a `sushi-config.yaml`. */
export function configPair(wrong: string | undefined, right: string | undefined): RuleExample | undefined {
	const pair = examplePair(wrong, right);
	return pair && { ...pair, file: 'sushi' };
}
