import type { RepositoryFacts } from '../repository/repositoryFacts';
import { isReadmeName } from '../repository/repositoryMatch';
import type { CheckContext } from './rules/rule';

/** Names of files that tell the past: old names and versions are right in them. */
const PAST =
	/^(?:change-?log|changes|history|news|release-?notes?|releases|versionshinweise|aenderungen|änderungen)\b/i;

/** Folders of guides with the version that they describe, such as `ImplementationGuide-2024.x-DE` or `mii-ig-labor-v2025`. */
const GUIDE = /(?:implementation-?guide|(?:^|-)ig-).*?(?<![\d.])v?(20\d\d|\d\.x)(?!\d)/i;

/**
 * Builds the context of the checks for a document, for the editor and the command line alike.
 *
 * @param known the repository defaults to the one in the facts; the path has `/` between folders.
 */
export function checkContext(
	known: Omit<CheckContext, 'isReadme' | 'isFrontPage' | 'isHistory'> & { readonly path: string },
): CheckContext {
	const { path, repository = known.facts.repository, ...context } = known;
	const folders = path.split('/');
	const name = folders.pop() ?? '';
	const isReadme = isReadmeName(name);
	const isFrontPage = isReadme && isShown(folders.at(-1) ?? '', context.facts);
	const { facts, today = context.registry.day } = context;
	const own = facts.depth ? folders.slice(-facts.depth) : [];
	const isOld = own.some((folder) => isOldGuide(folder, today));
	return { ...context, repository, isReadme, isFrontPage, isHistory: PAST.test(name) || isOld };
}

/** Whether a folder holds a guide that newer ones have followed: its pages stay as they were published. */
function isOldGuide(folder: string, today: string): boolean {
	const version = GUIDE.exec(folder)?.[1];
	// Since 2024, the versions of modules begin with their year.
	return version !== undefined && Number.parseInt(version, 10) < Number.parseInt(today, 10);
}

/** Whether the platform shows the README of a folder as the page of the repository. */
function isShown(folder: string, { depth = 0, rootReadme = false }: RepositoryFacts): boolean {
	return depth === 0 || (depth === 1 && (folder === '.github' || (folder === 'docs' && !rootReadme)));
}
