/** Reads the remotes of a repository from the text of Git's files, without running Git. */

export interface GitRemote {
	readonly name: string;
	readonly url: string;
}

/** A variable in a configuration: `path` of `[include]`, `url` of `[remote "origin"]`. */
interface Variable {
	readonly section: string;
	/** The name of a subsection, such as that of a remote. */
	readonly name: string;
	readonly key: string;
	readonly value: string;
}

/** `git help config` describes the syntax. */
function variablesIn(config: string): readonly Variable[] {
	const variables: Variable[] = [];
	let [section, name] = ['', ''];
	for (const line of config.split(/\r\n|\r|\n/)) {
		// A variable may follow the section header in the same line.
		const [header, inBrackets] = /^\s*\[((?:"[^"]*"|[^\]"])*)\]/.exec(line) ?? [''];
		if (inBrackets !== undefined) {
			const [, kind = '', of = ''] = /^([\w.-]+)(?:\s+"(.*)")?$/.exec(inBrackets.trim()) ?? [];
			[section, name] = [kind.toLowerCase(), of];
		}
		const [begin = '', key] = /^\s*([A-Za-z][\w-]*)\s*=\s*/.exec(line.slice(header.length)) ?? [];
		if (key !== undefined) {
			const raw = line.slice(header.length + begin.length);
			const value = /^"([^"]*)"/.exec(raw)?.[1] ?? raw.split(/[#;]/, 1)[0]?.trim() ?? '';
			variables.push({ section, name, key: key.toLowerCase(), value });
		}
	}
	return variables;
}

/**
 * Returns the remotes in a Git configuration, with the addresses that Git uses.
 *
 * @param config the text of a `.git/config`, with the texts of the files that it includes behind it.
 */
export function gitRemotes(config: string): readonly GitRemote[] {
	const variables = variablesIn(config);
	const shortened = variables.filter(({ section, key }) => section === 'url' && key === 'insteadof');
	return variables
		.filter(({ section, name, key, value }) => section === 'remote' && key === 'url' && name !== '' && value !== '')
		.map(({ name, value: url }) => {
			// As in Git, the longest beginning counts.
			const [longest] = shortened
				.filter(({ value }) => value !== '' && url.startsWith(value))
				.sort((a, b) => b.value.length - a.value.length);
			return { name, url: longest ? longest.name + url.slice(longest.value.length) : url };
		});
}

/** The most files that a configuration may include, directly or through others. */
const MAX_INCLUDES = 20;

/**
 * Reads the files that a configuration includes always, and puts their texts behind its own. Those of `includeIf` are left
 * out.
 *
 * @param path the path of the configuration, absolute or relative to the folder that `read` starts from.
 * @param read returns the text of a file; the home folder is written `~`.
 */
export async function withIncludes(
	config: string,
	path: string,
	read: (path: string) => Promise<string | undefined>,
): Promise<string> {
	const texts = [config];
	const waiting = [...includedConfigs(config, path)];
	for (let count = 0; count < MAX_INCLUDES; count++) {
		const next = waiting.shift();
		const text = next && (await read(next));
		if (next && text !== undefined) {
			texts.push(text);
			waiting.push(...includedConfigs(text, next));
		}
	}
	return texts.join('\n');
}

function includedConfigs(config: string, path: string): readonly string[] {
	const folder = path.replace(/[^/]*$/, '');
	return (
		variablesIn(config)
			.filter(({ section, name, key }) => section === 'include' && name === '' && key === 'path')
			.map(({ value }) => value.replaceAll('\\', '/'))
			// At a path that begins with two slashes, Windows would connect to the server that it names.
			.filter((included) => included !== '' && !included.startsWith('//'))
			.map((included) => (isAbsolutePath(included) || included.startsWith('~') ? included : folder + included))
	);
}

/** Whether a path, with slashes, begins at the root of a file system. */
export function isAbsolutePath(path: string): boolean {
	return /^(?:\/|[A-Za-z]:)/.test(path);
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
