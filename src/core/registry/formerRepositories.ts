/** Former names of repositories. GitHub redirects their addresses, but readers look for the name of today. */
import type { Entry } from './registry';

/** A former name that GitHub allows for a repository; the former name of a product may have spaces. */
const REPOSITORY_NAME = /^[\w.-]+$/;

/** Returns the repositories that an entry had before, as `owner/name`; the owner is that of today. */
export function formerRepositories({ repository, renamedFrom }: Entry): readonly string[] {
	const [owner] = repository?.split('/') ?? [];
	return owner === undefined
		? []
		: renamedFrom.filter((name) => REPOSITORY_NAME.test(name)).map((name) => `${owner}/${name}`);
}
