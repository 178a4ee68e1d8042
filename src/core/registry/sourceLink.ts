/** The source of a fact, with a link if it is a page. */
export interface SourceLink {
	/** The source as written in the registry. */
	readonly text: string;
	/** The host of its page; the whole text if it is no page. */
	readonly label: string;
	readonly url: string | undefined;
}

/** `owner/repo path@commit (remark)`; the owner defaults to the initiative's organisation, the commit to `HEAD`. */
const FILE_ON_GITHUB = /^(?:([\w-]+)\/)?([\w.-]+) ([\w./-]*\.[A-Za-z]+)(?:@([0-9a-f]{7,40}))?(?: \(.*\))?$/;

/**
 * Finds the page of a source, which is an address, a file in a repository, or words.
 *
 * @param organisation the default owner of repositories.
 * @param repository `owner/name` of the entry's repository, linked if the source is words.
 */
export function sourceLink(text: string, organisation: string, repository?: string): SourceLink {
	const [, address, host = ''] = /^(https?:\/\/(?:www\.)?([^/\s]+)\S*)(?=\s|$)/.exec(text) ?? [];
	if (address !== undefined) {
		// An address that ends with a dot was shortened and does not work.
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
