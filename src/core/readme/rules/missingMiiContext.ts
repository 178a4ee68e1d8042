import { perRegistry } from '../../registry/perRegistry';
import { escapeRegExp } from './escapeRegExp';
import { hasSection, missing } from './missing';
import type { Rule, RuleContext } from './rule';
import { wordPattern } from './words';

const names = perRegistry(({ initiative }) => {
	const { name, short, misspellings } = initiative;
	const hosts = Object.values(initiative.website).map((url) => new RegExp(`^${escapeRegExp(hostOf(url))}`, 'i'));
	return { pattern: wordPattern([name.de, name.en, short, ...misspellings], 'giu'), hosts };
});

/** A README of the initiative that never names it. A link to another repository of the organisation is no mention. */
export const missingMiiContext: Rule = {
	id: 'missing-mii-context',
	severity: 'hint',
	check: (context) => missing('rule-missing-mii-context', 'mii-context', context, () => namesInitiative(context)),
};

function namesInitiative(context: RuleContext): boolean {
	const { file, registry } = context;
	const { pattern, hosts } = names(registry);
	return (
		hasSection(context, 'mii-context', 'about') ||
		(pattern !== undefined && file.prose.search(pattern) >= 0) ||
		file.links.some(({ url }) => hosts.some((host) => host.test(url)))
	);
}

function hostOf(url: string): string {
	return /^https:\/\/[^/]+/.exec(url)?.[0] ?? url;
}
