/** The snippets that VS Code reads from a file: every section in every language, and a link to an entry. */

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
	/** Where it is offered (VS Code 1.109 and newer; older ones offer it in every Markdown file). */
	readonly include: readonly string[];
	readonly isFileTemplate?: true;
	readonly body: readonly string[];
}

/** The files in which contributors write sections: READMEs and their kin, and the pages of guides. */
const INCLUDE = ['**/*[Rr][Ee][Aa][Dd][Mm][Ee]*', '**/*CONTRIBUTING*', '**/*.page.md', '**/pagecontent/**'];

const LINK: Localized = { de: 'Ein Link auf einen Eintrag', en: 'A link to an entry' };

/** @returns the content of the snippet file, by name of the snippet. */
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

/** Every entry of the groups with a section, as one choice of ready links. */
function linkChoice(registry: Registry, language: Language): SectionText {
	const choices = registry
		.groupsOf()
		.filter((group) => group.section)
		.flatMap((group) => registry.entriesOf(group.id))
		.filter((entry) => !hasEnded(entry, registry.updated))
		.flatMap((entry) => {
			const link = bestLink(entry, language);
			return link ? [markdownLink(entry.name[language], link.url)] : [];
		});
	return [{ hint: 'MII', choices }];
}
