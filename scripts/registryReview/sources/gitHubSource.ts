/** Reads repositories through GitHub's REST API. */
import { sameName } from '../registryFile';
import type { FormerName, RepositoryObservation, Tag } from '../world';
import { type GitHubClient, statusOf } from './gitHubClient';
import type { FilesAt, Reference, RepositorySource } from './source';

/** The fields that a repository has both in a list and by itself. */
interface Repository {
	readonly full_name: string;
	readonly archived?: boolean | undefined;
	readonly description: string | null;
	readonly homepage?: string | null | undefined;
	readonly license?: { readonly spdx_id?: string | null | undefined } | null | undefined;
	readonly topics?: readonly string[] | undefined;
	readonly default_branch?: string | undefined;
}

const MAX_RELEASES = 100;
const PROOF = 'GitHub redirects the former name.';

export class GitHubSource implements RepositorySource {
	constructor(
		readonly client: GitHubClient,
		readonly progress: (text: string) => void = () => {},
	) {}

	async list(organisation: string): Promise<readonly RepositoryObservation[]> {
		const found = await this.client.paginate('GET /orgs/{org}/repos', {
			org: organisation,
			type: 'public',
			per_page: 100,
		});
		this.progress(`${organisation}: ${found.length} repositories`);
		return found.map((repository) => observed(repository, []));
	}

	async find(name: string): Promise<RepositoryObservation | undefined> {
		this.progress(name);
		const [owner = '', repo = ''] = name.split('/');
		// GitHub redirects a former name, and fetch follows.
		const found = await orNothing(this.client.request('GET /repos/{owner}/{repo}', { owner, repo }));
		const isFormer = found !== undefined && !sameName(found.data.full_name, name);
		return found && observed(found.data, isFormer ? [{ name, proof: PROOF }] : []);
	}

	async tags(name: string): Promise<readonly Tag[]> {
		this.progress(`${name}: tags and releases`);
		const [owner = '', repo = ''] = name.split('/');
		const tags = await this.client.paginate('GET /repos/{owner}/{repo}/tags', { owner, repo, per_page: 100 });
		const route = 'GET /repos/{owner}/{repo}/releases';
		const releases = await this.client.request(route, { owner, repo, per_page: MAX_RELEASES });
		const prereleases = new Map(releases.data.map(({ tag_name, prerelease }) => [tag_name, prerelease]));
		return tags.map((tag) => {
			const prerelease = prereleases.get(tag.name);
			return { name: tag.name, commit: tag.commit.sha, ...(prerelease !== undefined && { prerelease }) };
		});
	}

	async readme(name: string): Promise<string | undefined> {
		const [owner = '', repo = ''] = name.split('/');
		const found = await orNothing(this.client.request('GET /repos/{owner}/{repo}/readme', { owner, repo }));
		return found && decoded(found.data.content);
	}

	async files(name: string, at: Reference, paths: readonly string[]): Promise<FilesAt | undefined> {
		this.progress(`${name}: files at ${Object.values(at)[0]}`);
		const [owner = '', repo = ''] = name.split('/');
		const commit = 'commit' in at ? at.commit : await this.#head(owner, repo, at.branch);
		if (commit === undefined) {
			return undefined;
		}
		const files: Record<string, string> = {};
		// The folders are listed first, so that no file is asked for that does not exist.
		for (const folder of new Set(paths.map(folderOf))) {
			const listed = await this.#contents(owner, repo, commit, folder);
			const existing = Array.isArray(listed) ? listed.map(({ path }) => path) : [];
			for (const path of paths.filter((file) => existing.includes(file))) {
				const file = await this.#contents(owner, repo, commit, path);
				if (file !== undefined && !Array.isArray(file) && 'content' in file) {
					files[path] = decoded(file.content);
				}
			}
		}
		return { commit, files };
	}

	async #head(owner: string, repo: string, branch: string): Promise<string | undefined> {
		const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
		const found = await orNothing(this.client.request(route, { owner, repo, branch }));
		return found?.data.commit.sha;
	}

	async #contents(owner: string, repo: string, ref: string, path: string) {
		const route = 'GET /repos/{owner}/{repo}/contents/{path}';
		return (await orNothing(this.client.request(route, { owner, repo, path, ref })))?.data;
	}
}

function decoded(content: string): string {
	return Buffer.from(content, 'base64').toString('utf8');
}

function folderOf(path: string): string {
	return path.split('/').slice(0, -1).join('/');
}

function observed(repository: Repository, formerNames: readonly FormerName[]): RepositoryObservation {
	const {
		full_name: name,
		archived,
		description,
		homepage,
		license,
		topics = [],
		default_branch = 'main',
	} = repository;
	const spdx = license?.spdx_id;
	return {
		name,
		formerNames,
		...(archived !== undefined && { archived }),
		...(description && { description }),
		...(homepage && { homepage }),
		...(spdx && spdx !== 'NOASSERTION' && { licence: spdx }),
		topics,
		defaultBranch: default_branch,
	};
}

/** Nothing where GitHub has nothing: a repository, a branch or a folder that does not exist, or an empty repository. */
async function orNothing<T>(response: Promise<T>): Promise<T | undefined> {
	try {
		return await response;
	} catch (error) {
		if ([404, 409, 422, 451].includes(statusOf(error) ?? 0)) {
			return undefined;
		}
		throw error;
	}
}
