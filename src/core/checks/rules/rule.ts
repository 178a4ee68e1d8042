/** What a check of READMEs is, and what it sees. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem, Severity } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { LivingContext } from '../../sections/living/livingSection';
import type { LivingSections } from '../../sections/living/livingSections';

/** What a rule says of a finding. German stands in `l10n/bundle.l10n.de.json` under the same sentences. */
export interface RuleMessage {
	/** The sentence; `{0}` is the first argument of the problem. */
	readonly text: string;
	/** A few words for lists, of which the first tells findings apart. */
	readonly title: string;
	/** What the fix does. Without it, the title of a fix names the new text. */
	readonly fix?: string;
}

/** The title of a fix that replaces text. */
export const CHANGE_TO = 'Change to “{0}”';

/** Something the rule finds, and how it should be; without the second, only a person knows. */
export interface RuleExample {
	readonly wrong: string;
	readonly right?: string;
}

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

/** A rule with all that is known of it: settings, pages, reports and the sentences of its findings come from here. */
export interface Rule<Id extends string = string, Code extends string = string> {
	/** Settings, comments in READMEs and other tools rely on it, so it stays as it is. */
	readonly id: Id;
	/** The severity of its problems unless a setting says otherwise. A problem can be less severe. */
	readonly severity: Severity;
	/** One sentence: the description of its setting, and the first line of its page. */
	readonly reports: string;
	/** Why it matters, in a sentence or two. */
	readonly why: string;
	readonly messages: Readonly<Record<Code, RuleMessage>>;
	/** Made from the registry, so that the rule knows its names; none where the registry has nothing to find. */
	example(registry: Registry): RuleExample | undefined;
	check(context: RuleContext): readonly Problem<Code>[];
}
