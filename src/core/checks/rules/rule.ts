/** What a check of READMEs is: an id, a severity, and a function from a document to problems. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem, Severity } from '../../problem';
import type { LivingContext } from '../../sections/living/livingSection';
import type { LivingSections } from '../../sections/living/livingSections';

/** The ids of the rules. Settings, suppressions and other tools rely on them, so they stay as they are. */
export const RULE_IDS = [
	'initiative-name',
	'entry-name',
	'typo',
	'section-outdated',
	'section-edited',
	'section-broken',
	'link-moved',
	'link-ended',
	'team-slug',
	'foreign-badge',
	'packages-tab',
	'placeholder',
	'version-outdated',
	'module-superseded',
	'funder-name',
	'missing-contact',
	'missing-licence',
	'missing-funding',
	'missing-mii-context',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** A problem, and the rule that found it. */
export type Finding = Problem & { readonly rule: RuleId };

/** What is known of the document to check. */
export interface CheckContext extends LivingContext {
	/** Today as ISO 8601; without it, the day of the registry. */
	readonly today?: string;
	/** `owner/name` of the git remote. */
	readonly repository?: string | undefined;
	/**
	 * Whether the document belongs to the initiative, so that hints about missing parts are welcome. Where nothing around
	 * the document says so, a living section in it decides.
	 */
	readonly isMii: boolean | undefined;
	/** The document is a README, not any Markdown file. */
	readonly isReadme: boolean;
}

/** What a rule sees. */
export interface RuleContext extends CheckContext {
	readonly isMii: boolean;
	readonly today: string;
	readonly file: MarkdownFile;
	readonly living: LivingSections;
}

export interface Rule {
	readonly id: RuleId;
	/** The severity of its problems unless a setting says otherwise. A problem can be less severe. */
	readonly severity: Severity;
	check(context: RuleContext): readonly Problem[];
}
