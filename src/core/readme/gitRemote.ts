/** Reads the GitHub repository out of a git configuration, without running git. */

const ADDRESS =
	/^(?:(?:https?|ssh|git|git\+ssh):\/\/(?:[^@/\s]+@)?github\.com(?::\d+)?\/|(?:[^@/\s:]+@)?github\.com:)\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i;

/**
 * @param url the address of a remote, in any form that git takes.
 * @returns `owner/name` on GitHub, or nothing for another host.
 */
export function repositoryOfRemote(url: string): string | undefined {
	const match = ADDRESS.exec(url.trim());
	return match ? `${match[1]}/${match[2]}` : undefined;
}

/**
 * @param config the text of `.git/config`.
 * @returns `owner/name` of the remote `origin`, else of the first remote on GitHub.
 */
export function repositoryOfGitConfig(config: string): string | undefined {
	const remotes = new Map<string, string>();
	let remote: string | undefined;
	for (const line of config.split(/\r\n|\r|\n/)) {
		const section = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line)?.[1];
		if (section !== undefined) {
			remote = /^remote\s+"(.*)"$/i.exec(section)?.[1];
		}
		const url = /^\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1]?.replace(/^"(.*)"$/, '$1');
		const repository = remote !== undefined && url !== undefined ? repositoryOfRemote(url) : undefined;
		if (remote !== undefined && repository !== undefined && !remotes.has(remote)) {
			remotes.set(remote, repository);
		}
	}
	return remotes.get('origin') ?? remotes.values().next().value;
}
