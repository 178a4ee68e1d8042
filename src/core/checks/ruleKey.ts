/** Returns the setting key of a rule: `mii.checks.entryName` for `entry-name`. */
export function ruleKey(rule: string): string {
	return `mii.checks.${rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
