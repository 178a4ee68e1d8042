import { isReadmeName } from '../repository/repositoryMatch';
import type { CheckContext } from './rules/rule';

/**
 * Builds the context of the checks for a document, for the editor and the command line alike.
 *
 * @param known the repository defaults to the one in the facts; the path has `/` between folders.
 */
export function checkContext(known: Omit<CheckContext, 'isReadme'> & { readonly path: string }): CheckContext {
	const { path, repository = known.facts.repository, ...context } = known;
	return { ...context, repository, isReadme: isReadmeName(path.split('/').at(-1) ?? '') };
}
