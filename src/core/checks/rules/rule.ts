/** The interface of a rule and the context it checks. */

import type { FhirFile, FhirFileKind } from '../../fhir/fhirFile';
import type { Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem, Severity } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { LivingContext } from '../../sections/living/livingSection';
import type { LivingSections } from '../../sections/living/livingSections';

/** The sentences of a finding. `l10n/bundle.l10n.de.json` translates them. */
export interface RuleMessage {
	/** The sentence; `{0}` is the first argument of the problem. */
	readonly text: string;
	/** A short title for lists. */
	readonly title: string;
	/** The title of the fix. Without it, the title quotes the new text. */
	readonly fix?: string;
}

/** The title of a fix that replaces text. */
export const CHANGE_TO = 'Change to “{0}”';

/** The title of a choice that replaces text in another file. @public `scripts/strings.mjs` imports it dynamically. */
export const CHANGE_IN = 'Change {1} to “{0}”';

/** A text that the rule reports, and a text that is right instead. */
export interface RuleExample {
	readonly wrong: string;
	readonly right: string;
	/** The kind of the file of a FHIR project that the text is from; nothing for Markdown. */
	readonly file?: FhirFileKind;
	/** The FHIR package of the repository, where the text is wrong in that repository only. */
	readonly package?: string;
}

/** The facts about the document to check. */
export interface CheckContext extends LivingContext {
	/** Today as ISO 8601; without it, the day of the registry. */
	readonly today?: string;
	/** `owner/name` of the git remote. */
	readonly repository?: string | undefined;
	/**
	 * Whether the document belongs to the initiative; hints about missing parts need this. When it is not known, a living
	 * section in the document decides.
	 */
	readonly isMii: boolean | undefined;
	/** Whether the file name is that of a README. */
	readonly isReadme: boolean;
	/** Whether it is the README that the platform shows as the page of the repository. When not known, every README is. */
	readonly isFrontPage?: boolean;
	/** Whether the file tells the past, as a changelog does. */
	readonly isHistory?: boolean;
}

/** The input of a rule. */
export interface RuleContext extends CheckContext {
	readonly isMii: boolean;
	readonly today: string;
	readonly file: MarkdownFile;
	readonly living: LivingSections;
}

/** Another file of the same FHIR project. */
export interface ProjectFile {
	/** Relative to the folder of the checked file, with slashes. */
	readonly path: string;
	readonly file: FhirFile;
}

/** The input of a rule for a file of a FHIR project. */
export interface FhirContext {
	readonly registry: Registry;
	readonly file: FhirFile;
	/** `owner/name` of the git remote. */
	readonly repository: string | undefined;
	/** Whether the repository belongs to the initiative; when it is not known, the file decides. */
	readonly isMii: boolean | undefined;
	/** The files beside it that state facts of the same project. */
	readonly others: readonly ProjectFile[];
}

/** A rule. Its settings, its page in the editor, its reports and its sentences all come from here. */
export interface Rule<
	Id extends string = string,
	Code extends string = string,
	Gathered extends Problem<Code> = Problem<Code>,
> {
	/** Never changes: settings, comments in READMEs and other tools refer to it. */
	readonly id: Id;
	/** The default severity. A single problem can be less severe. */
	readonly severity: Severity;
	/**
	 * Whether a part of a document, such as a paragraph, is enough to find the problems in it. Then only the parts that have
	 * changed are checked after an edit; the rule gets an excerpt of the file.
	 */
	readonly isLocal?: true;
	/** Whether it reports that something is no longer so. In texts about the past, such as a changelog, that is no mistake. */
	readonly isAboutToday?: true;
	/** One sentence for the description of the setting and the first line of the page. */
	readonly reports: string;
	/** One or two sentences that say why it matters. */
	readonly why: string;
	readonly messages: Readonly<Record<Code, RuleMessage>>;
	/**
	 * Builds an example from names of the registry; returns nothing when the registry has no fitting name.
	 *
	 * @param language the language of the page that shows it, where the example has words of its own.
	 */
	example(registry: Registry, language?: Language): RuleExample | undefined;
	/** Finds what `check` needs and what a part of a document is enough for. After an edit, it sees an excerpt, too. */
	gather?(context: RuleContext): readonly Gathered[];
	/**
	 * Checks a Markdown document.
	 *
	 * @param gathered what `gather` has found in the whole document.
	 */
	check?(context: RuleContext, gathered: readonly Gathered[]): readonly Problem<Code>[];
	/** Checks a file of a FHIR project. */
	checkFhir?(context: FhirContext): readonly Problem<Code>[];
}
