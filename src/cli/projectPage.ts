import { packageRepository } from '../core/repository/gitRemotes';
import type { Io } from './io';

/** The address in `package.json`, or an empty text; the build writes it here. */
declare const PACKAGE_REPOSITORY: string;

/**
 * The address of a page of this project: in the version that runs, where the environment names it, else in the newest one.
 *
 * @returns nothing while `package.json` names no repository on GitHub.
 */
export function projectPage(
	path: string,
	{ env }: Pick<Io, 'env'>,
	repository = PACKAGE_REPOSITORY,
): string | undefined {
	const named = packageRepository(repository);
	const home = env['MII_CONTRIBUTOR_HOME'] || (named && `https://github.com/${named}/blob/HEAD`);
	return home ? `${home.replace(/\/$/, '')}/${path}` : undefined;
}
