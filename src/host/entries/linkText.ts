import type { Language } from '../../core/language';
import type { Link } from '../../core/registry/registry';
import type { LinkKind } from '../../core/registry/schema';
import { inLanguage } from './inLanguage';

/** The label of a link: its title, else the name of its kind. */
export function linkText(link: Link, language: Language): string {
	return link.title?.[language] ?? stageText(link, language) ?? kindText(link.kind, language);
}

/** The label of an implementation guide whose stage is known: an entry can have one of each. */
function stageText({ stage }: Link, language: Language): string | undefined {
	switch (stage) {
		case 'published':
			return inLanguage(language, 'Implementation guide (published)');
		case 'ballot':
			return inLanguage(language, 'Implementation guide (ballot)');
		case 'build':
			return inLanguage(language, 'Implementation guide (current build)');
		default:
			return undefined;
	}
}

function kindText(kind: LinkKind, language: Language): string {
	switch (kind) {
		case 'team':
			return inLanguage(language, 'Team on GitHub');
		case 'website':
			return inLanguage(language, 'Website');
		case 'page':
			return inLanguage(language, 'Page of the initiative');
		case 'repository':
			return inLanguage(language, 'Repository');
		case 'organisation':
			return inLanguage(language, 'Organisation on GitHub');
		case 'package':
			return inLanguage(language, 'Package');
		case 'guide':
			return inLanguage(language, 'Implementation guide');
		case 'docs':
			return inLanguage(language, 'Documentation');
		case 'wiki':
			return inLanguage(language, 'Wiki');
		case 'issues':
			return inLanguage(language, 'Issues');
		case 'chat':
			return inLanguage(language, 'Chat');
		case 'document':
			return inLanguage(language, 'Document');
		case 'mail':
			return inLanguage(language, 'Email address');
	}
}
