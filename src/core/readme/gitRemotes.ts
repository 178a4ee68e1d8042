/** Reads what Git knows of a repository's home, as text; nothing is run. */

export interface GitRemote {
	readonly name: string;
	readonly url: string;
}

/** The remotes of a `.git/config`. */
export function gitRemotes(config: string): readonly GitRemote[] {
	const remotes: GitRemote[] = [];
	let name: string | undefined;
	for (const line of config.split(/\r\n|\r|\n/)) {
		const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
		if (section !== undefined) {
			name = /^remote\s+"(.+)"$/i.exec(section.trim())?.[1];
		}
		const url = /^\s*url\s*=\s*(\S+)\s*$/i.exec(line)?.[1];
		if (name !== undefined && url !== undefined) {
			remotes.push({ name, url });
		}
	}
	return remotes;
}

/**
 * The repository on GitHub behind the address of a remote.
 *
 * @returns `owner/name`, or nothing for another host or another form.
 */
export function gitHubRepository(url: string): string | undefined {
	const match =
		/^(?:https?:\/\/(?:[^/@\s]+@)?(?:www\.)?github\.com\/|git:\/\/github\.com\/|(?:ssh:\/\/)?(?:[\w-]+@)?(?:ssh\.)?github\.com(?::\d+\/|[:/]))([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/i.exec(
			url.trim(),
		);
	return match ? `${match[1]}/${match[2]}` : undefined;
}

/**
 * Where the configuration of a work tree lies whose `.git` is a file.
 *
 * @param text the content of `.git`: `gitdir: <path>`.
 * @returns the path of the configuration, absolute or relative to the folder of the file.
 */
export function gitConfigPath(text: string): string | undefined {
	const folder = /^gitdir:\s*(.+?)\s*$/m.exec(text)?.[1]?.replaceAll('\\', '/');
	// A linked work tree shares the configuration of its main one.
	return folder && `${folder.replace(/\/worktrees\/[^/]+\/?$/, '')}/config`;
}
