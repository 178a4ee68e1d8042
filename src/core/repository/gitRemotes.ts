/** Reads the remotes of a repository from the text of Git's files, without running Git. */

export interface GitRemote {
	readonly name: string;
	readonly url: string;
}

/** Returns the remotes in a `.git/config`, with the addresses that Git uses; `git help config` describes the syntax. */
export function gitRemotes(config: string): readonly GitRemote[] {
	const remotes: GitRemote[] = [];
	const shortened: { readonly base: string; readonly start: string }[] = [];
	let [kind, name] = ['', ''];
	for (const line of config.split(/\r\n|\r|\n/)) {
		// A variable may follow the section header in the same line.
		const [header, section] = /^\s*\[((?:"[^"]*"|[^\]"])*)\]/.exec(line) ?? [''];
		if (section !== undefined) {
			[, kind = '', name = ''] = /^(remote|url)\s+"(.+)"$/i.exec(section.trim()) ?? [];
		}
		const [, key = '', quoted, plain] =
			/^\s*(url|insteadOf)\s*=\s*(?:"([^"]*)"|([^\s#;"]+))\s*(?:[#;].*)?$/i.exec(line.slice(header.length)) ?? [];
		const value = quoted ?? plain;
		if (value !== undefined && `${kind} ${key}`.toLowerCase() === 'remote url') {
			remotes.push({ name, url: value });
		} else if (value !== undefined && `${kind} ${key}`.toLowerCase() === 'url insteadof') {
			shortened.push({ base: name, start: value });
		}
	}
	return remotes.map(({ name: remote, url }) => {
		// As in Git, the longest beginning counts.
		const [longest] = shortened
			.filter(({ start }) => url.startsWith(start))
			.sort((a, b) => b.start.length - a.start.length);
		return { name: remote, url: longest ? longest.base + url.slice(longest.start.length) : url };
	});
}

const WEB = /^(?:git\+)?https?:\/\/(?:[^/@\s]+@)?(?:www\.)?github\.com(?::443)?\/+/i;
const GIT = /^git:\/\/github\.com\/+/i;
/** People with several keys write `github.com-work`, a name of their SSH configuration. */
const SSH = /^(?:(?:git\+)?ssh:\/\/)?(?:[\w-]+@)?(?:ssh\.)?github\.com(?:-[\w-]+)?(?::\d+\/|[:/])\/*/i;

/**
 * Returns the GitHub repository of a remote address.
 *
 * @returns `owner/name`, or nothing for another host or form. The address of a wiki gives its repository.
 */
export function gitHubRepository(url: string): string | undefined {
	const address = url.trim();
	const path = [WEB, GIT, SSH].filter((form) => form.test(address)).map((form) => address.replace(form, ''))[0];
	const match = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.wiki)?(?:\.git)?\/?$/i.exec(path ?? '');
	return match ? `${match[1]}/${match[2]}` : undefined;
}

/** Like `gitHubRepository`, for the field `repository` of a `package.json`, which has short forms and may name a branch. */
export function packageRepository(repository: string): string | undefined {
	const address = repository.trim().replace(/#.*$/, '');
	return gitHubRepository(
		/^(?:github:)?[\w-]+\/[\w.-]+$/.test(address) ? address.replace(/^(?:github:)?/, 'git@github.com:') : address,
	);
}

/**
 * Returns the folder of Git's files for a work tree whose `.git` is a file.
 *
 * @param text the content of `.git`: `gitdir: <path>`.
 * @returns its path, absolute or relative to the folder of the file.
 */
export function gitFolderPath(text: string): string | undefined {
	const folder = /^gitdir:(.+)$/m.exec(text)?.[1]?.trim().replaceAll('\\', '/');
	// At a path that begins with two slashes, Windows would connect to the server that the repository names.
	return !folder || folder.startsWith('//') ? undefined : folder;
}

/** Returns the path of the Git configuration for a work tree whose `.git` is a file with a text. */
export function gitConfigPath(text: string): string | undefined {
	const folder = gitFolderPath(text);
	// A linked work tree shares the configuration of its main one.
	return folder && `${folder.replace(/\/worktrees\/[^/]+\/?$/, '')}/config`;
}
