import type { Language } from '../language';
import type { Link } from '../registry/registry';
import type { LinkKind } from '../registry/schema';
import type { SayOfEntry } from './entrySentences';

/** The label of a link: its title, else the name of its kind. */
export function linkText(link: Link, language: Language, say: SayOfEntry): string {
	return link.title?.[language] ?? stageText(link, say) ?? kindText(link.kind, say);
}

/** The label of an implementation guide whose stage is known: an entry can have one of each. */
function stageText({ stage }: Link, say: SayOfEntry): string | undefined {
	switch (stage) {
		case 'published':
			return say('Implementation guide (published)');
		case 'ballot':
			return say('Implementation guide (ballot)');
		case 'build':
			return say('Implementation guide (current build)');
		default:
			return undefined;
	}
}

function kindText(kind: LinkKind, say: SayOfEntry): string {
	switch (kind) {
		case 'team':
			return say('Team on GitHub');
		case 'website':
			return say('Website');
		case 'page':
			return say('Page of the initiative');
		case 'repository':
			return say('Repository');
		case 'organisation':
			return say('Organisation on GitHub');
		case 'package':
			return say('Package');
		case 'guide':
			return say('Implementation guide');
		case 'docs':
			return say('Documentation');
		case 'wiki':
			return say('Wiki');
		case 'issues':
			return say('Issues');
		case 'chat':
			return say('Chat');
		case 'document':
			return say('Document');
		case 'mail':
			return say('Email address');
	}
}
