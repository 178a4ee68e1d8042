import { isReadmeName } from '../repository/repositoryMatch';
import type { LivingContext } from '../sections/living/livingSection';
import type { CheckContext } from './rules/rule';

/** How the editor and the command line know a document, each in its own way. */
export interface KnownDocument extends LivingContext, Pick<CheckContext, 'isMii'> {
	/** With `/` between folders. */
	readonly path: string;
	readonly today: string;
	/** `owner/name` where somebody names it; else that of the facts. */
	readonly repository?: string | undefined;
}

/** What the checks are told of a document: the same for the editor and for the command line. */
export function checkContext({ path, ...known }: KnownDocument): CheckContext {
	const { repository = known.facts.repository, ...context } = known;
	return {
		...context,
		...(repository === undefined ? {} : { repository }),
		isReadme: isReadmeName(path.split('/').at(-1) ?? ''),
	};
}
