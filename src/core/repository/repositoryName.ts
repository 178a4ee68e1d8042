/** Compares GitHub repositories, given as `owner/name`, ignoring case. */

/** Whether both repositories are known and the same. */
export function isSameRepository(one: string | undefined, other: string | undefined): boolean {
	const key = repositoryKey(one);
	return key !== undefined && key === repositoryKey(other);
}

/** The same for all spellings of a repository. Nothing for a text that names none. */
export function repositoryKey(repository: string | undefined): string | undefined {
	const name = nameOf(repository);
	return name === undefined ? undefined : `${ownerOf(repository)?.toLowerCase()}/${name}`;
}

/** Whether both repositories are known and have the same name; owners may differ, as with a fork. */
export function hasSameName(one: string | undefined, other: string | undefined): boolean {
	const name = nameOf(one);
	return name !== undefined && name === nameOf(other);
}

/** Whether an account owns a repository. */
export function isOwnedBy(repository: string | undefined, account: string | undefined): boolean {
	return account !== undefined && ownerOf(repository)?.toLowerCase() === account.toLowerCase();
}

function ownerOf(repository: string | undefined): string | undefined {
	return repository?.split('/')[0];
}

function nameOf(repository: string | undefined): string | undefined {
	return repository
		?.split('/')[1]
		?.toLowerCase()
		.replace(/\.git$/, '');
}
