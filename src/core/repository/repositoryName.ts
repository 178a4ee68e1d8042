/** Compares repositories on GitHub, given as `owner/name`. Neither part minds capitals. */

/** Whether both are known and the same. */
export function isSameRepository(one: string | undefined, other: string | undefined): boolean {
	return hasSameName(one, other) && isOwnedBy(one, ownerOf(other));
}

/** Whether both are known and called the same, as a fork is like the repository that it was made from. */
export function hasSameName(one: string | undefined, other: string | undefined): boolean {
	const name = nameOf(one);
	return name !== undefined && name === nameOf(other);
}

/** Whether a repository is known and belongs to an account. */
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
