/** Where something was read, as far as a reader can go there. */
export interface SourceLink {
	/** The source as the file words it. */
	readonly text: string;
	/** The host of its page; the whole text where it is no page. */
	readonly label: string;
	readonly url: string | undefined;
}

/** `owner/repo path@commit (remark)`, without the owner where it is the initiative, without a commit where none is known. */
const FILE_ON_GITHUB = /^(?:([\w-]+)\/)?([\w.-]+) ([\w./-]*\.[A-Za-z]+)(?:@([0-9a-f]{7,40}))?(?: \(.*\))?$/;

/**
 * Reads a source: an address, a file in a repository, or words.
 *
 * @param organisation whose repositories need no owner.
 * @param repository what words speak of, as `owner/name`: the repository of the entry.
 */
export function sourceLink(text: string, organisation: string, repository?: string): SourceLink {
	const [, address, host = ''] = /^(https?:\/\/(?:www\.)?([^/\s]+)\S*)(?=\s|$)/.exec(text) ?? [];
	if (address !== undefined) {
		// An address that ends in dots was shortened and leads nowhere.
		return { text, label: host, url: address.endsWith('.') ? undefined : address };
	}
	const [file, owner = organisation, name = '', path = '', commit = 'HEAD'] = FILE_ON_GITHUB.exec(text) ?? [];
	if (file !== undefined) {
		return onGitHub(text, `${owner}/${name}/blob/${commit}/${path}`);
	}
	return repository === undefined ? { text, label: text, url: undefined } : onGitHub(text, repository);
}

function onGitHub(text: string, path: string): SourceLink {
	return { text, label: 'github.com', url: `https://github.com/${path}` };
}
