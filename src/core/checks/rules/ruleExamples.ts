/** One example for each rule. Names and addresses come from the registry, so they are ones that the rule knows. */

import { addressIndex } from '../../entries/addressIndex';
import { DEFAULT_LANGUAGE } from '../../language';
import { type Entry, hasEnded, type Registry } from '../../registry/registry';
import type { RuleId } from './rule';

/** What a rule finds, and what it should be; without the second, only a person knows. */
export interface RuleExample {
	readonly wrong: string;
	readonly right?: string;
}

/** @returns nothing where the registry has nothing to find, or where a few lines show nothing. */
export function ruleExample(rule: RuleId, registry: Registry): RuleExample | undefined {
	return EXAMPLES[rule]?.(registry);
}

const EXAMPLES: Partial<Readonly<Record<RuleId, (registry: Registry) => RuleExample | undefined>>> = {
	'initiative-name': ({ initiative }) => pair(initiative.misspellings[0], initiative.name[DEFAULT_LANGUAGE]),
	'entry-name': ({ entries }) => {
		const entry = [...entries.values()].find(({ misspellings }) => misspellings.length > 0);
		return pair(entry?.misspellings[0], entry?.short[DEFAULT_LANGUAGE]);
	},
	typo: ({ checks }) => {
		const [word] = Object.entries(checks.typos);
		return pair(word?.[0], word?.[1]);
	},
	'section-outdated': () => ({ wrong: '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->' }),
	'section-broken': () => ({
		wrong: '<!-- mii:begin contact lang=de -->',
		right: '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->',
	}),
	'link-moved': ({ checks }) => pair(checks.moved[0]?.from, checks.moved[0]?.to),
	'link-ended': (registry) => {
		const ended = [...registry.entries.values()].find(
			(entry) => !entry.module && hasEnded(entry, registry.updated) && isAlone(entry, registry),
		);
		return ended && { wrong: `[${ended.name[DEFAULT_LANGUAGE]}](${ended.links[0]?.url})` };
	},
	'foreign-badge': () => ({
		wrong: '![Build](https://github.com/owner/template/actions/workflows/ci.yml/badge.svg)',
		right: '![Build](https://github.com/owner/this-repository/actions/workflows/ci.yml/badge.svg)',
	}),
	'packages-tab': ({ entries }) => {
		const links = [...entries.values()].flatMap((entry) => entry.links);
		const page = links.find(({ kind }) => kind === 'package')?.url;
		return pair('… unter dem Tab „Packages“ …', page && `… unter dem [Tab „Packages“](${page}) …`);
	},
	placeholder: () => ({ wrong: '- **Contact:** TODO' }),
	'version-outdated': ({ entries }) => {
		const stable = [...entries.values()].find(({ module }) => module?.stable)?.module?.stable;
		return pair(stable && 'Current stable version: 1.0.0', stable && `Current stable version: ${stable}`);
	},
	'module-superseded': ({ entries }) => {
		const old = [...entries.values()].find(({ module }) => module?.status === 'superseded' && module.package);
		return pair(old?.module?.package, entries.get(old?.successor ?? '')?.module?.package);
	},
};

/** Whether the best link of an entry belongs to no other one, which may go on. */
function isAlone({ links }: Entry, registry: Registry): boolean {
	return addressIndex(registry).ownersOf(links[0]?.url ?? '').length === 1;
}

function pair(wrong: string | undefined, right: string | undefined): RuleExample | undefined {
	return wrong !== undefined && right !== undefined ? { wrong, right } : undefined;
}
