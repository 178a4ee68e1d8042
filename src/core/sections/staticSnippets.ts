/** The contents of the snippet file: every section in every language, and a link to an entry. */

import { LANGUAGES, type Language, type Localized, languageName } from '../language';
import { markdownLink } from '../markdown/markdownText';
import { bestLink } from '../registry/links';
import { hasEnded, type Registry } from '../registry/registry';
import { type SectionText, toSnippet } from '../template/sectionText';
import { renderSection, sectionsOf } from './sections';

/** One snippet of a snippet file. */
export interface StaticSnippet {
	readonly prefix: string;
	readonly description: string;
	/** Globs of files that get the snippet. VS Code before 1.109 ignores them and offers it in every Markdown file. */
	readonly include: readonly string[];
	readonly isFileTemplate?: true;
	readonly body: readonly string[];
}

/** READMEs, contribution guides and the pages of implementation guides. */
const INCLUDE = ['**/*[Rr][Ee][Aa][Dd][Mm][Ee]*', '**/*CONTRIBUTING*', '**/*.page.md', '**/pagecontent/**'];

const LINK: Localized = { de: 'Ein Link auf einen Eintrag', en: 'A link to an entry' };

/** @returns the snippets by name. */
export function staticSnippets(registry: Registry): Readonly<Record<string, StaticSnippet>> {
	const snippets: Record<string, StaticSnippet> = {};
	for (const language of LANGUAGES) {
		const own = languageName(language, language);
		for (const section of sectionsOf(registry)) {
			snippets[`MII: ${section.name[language]} (${own})`] = {
				prefix: `mii-${section.id}`,
				description: `${section.description[language]} (${own})`,
				include: INCLUDE,
				...(section.starter ? { isFileTemplate: true } : {}),
				body: toSnippet(renderSection(registry, section, language)).split('\n'),
			};
		}
		snippets[`MII: Link (${own})`] = {
			prefix: 'mii-link',
			description: `${LINK[language]} (${own})`,
			include: INCLUDE,
			body: [toSnippet(linkChoice(registry, language))],
		};
	}
	return snippets;
}

/** One choice with links to all entries of groups that have a section. */
function linkChoice(registry: Registry, language: Language): SectionText {
	const choices = registry
		.groupsOf()
		.filter((group) => group.section)
		.flatMap((group) => registry.entriesOf(group.id))
		.filter((entry) => !hasEnded(entry, registry.day))
		.flatMap((entry) => {
			const link = bestLink(entry, language);
			return link ? [markdownLink(entry.name[language], link.url)] : [];
		});
	return [{ hint: 'MII', choices }];
}
