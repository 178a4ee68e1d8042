import { isReadmeName } from '../repository/repositoryMatch';
import type { CheckContext } from './rules/rule';

/**
 * What the checks are told of a document: the same for the editor and for the command line.
 *
 * @param known its repository is that of the facts where nobody names another; its path has `/` between folders.
 */
export function checkContext(known: Omit<CheckContext, 'isReadme'> & { readonly path: string }): CheckContext {
	const { path, repository = known.facts.repository, ...context } = known;
	return { ...context, repository, isReadme: isReadmeName(path.split('/').at(-1) ?? '') };
}
