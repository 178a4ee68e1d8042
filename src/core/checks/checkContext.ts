import type { RepositoryFacts } from '../repository/repositoryFacts';
import { isReadmeName } from '../repository/repositoryMatch';
import type { CheckContext } from './rules/rule';

/** Names of files that tell the past: old names and versions are right in them. */
const PAST =
	/^(?:change-?log|changes|history|news|release-?notes?|releases|versionshinweise|aenderungen|änderungen)\b/i;

/**
 * Builds the context of the checks for a document, for the editor and the command line alike.
 *
 * @param known the repository defaults to the one in the facts; the path has `/` between folders.
 */
export function checkContext(
	known: Omit<CheckContext, 'isReadme' | 'isFrontPage' | 'isHistory'> & { readonly path: string },
): CheckContext {
	const { path, repository = known.facts.repository, ...context } = known;
	const [folder = '', name = ''] = path.split('/').slice(-2);
	const isReadme = isReadmeName(path.includes('/') ? name : path);
	const isFrontPage = isReadme && isShown(folder, context.facts);
	return { ...context, repository, isReadme, isFrontPage, isHistory: PAST.test(name) };
}

/** Whether the platform shows the README of a folder as the page of the repository. */
function isShown(folder: string, { depth = 0, rootReadme = false }: RepositoryFacts): boolean {
	return depth === 0 || (depth === 1 && (folder === '.github' || (folder === 'docs' && !rootReadme)));
}
