/** Reads repositories that lie in a folder, each a clone with or without a work tree. Needs no network. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gitHubRepository, gitRemotes } from '../../../src/core/repository/gitRemotes';
import { sameName } from '../registryFile';
import type { RepositoryObservation, Tag } from '../world';
import type { FilesAt, Reference, RepositorySource } from './source';

const run = promisify(execFile);
const PROOF = 'Its newest commit is part of the history of the other one.';
const MAX_BUFFER_BYTES = 64 * 1024 * 1024;

interface Checkout {
	readonly name: string;
	readonly folder: string;
	readonly branch: string;
	readonly head: string;
	/** The first commits; repositories that share one are or were the same. */
	readonly roots: readonly string[];
}

export class CheckoutsSource implements RepositorySource {
	#checkouts: readonly Checkout[] = [];

	constructor(
		readonly folder: string,
		readonly progress: (text: string) => void = () => {},
	) {}

	async list(organisation: string): Promise<readonly RepositoryObservation[]> {
		const found: Checkout[] = [];
		for (const name of readdirSync(this.folder).sort()) {
			const checkout = await openCheckout(path.join(this.folder, name), organisation);
			this.progress(`${name}: ${checkout ? checkout.name : 'no repository'}`);
			found.push(...(checkout ? [checkout] : []));
		}
		this.#checkouts = found;
		const former = await formerNames(found);
		return found
			.filter(({ name }) => !former.some(({ old, isSure }) => old === name && isSure))
			.map(({ name, branch }) => {
				const own = former.filter(({ living }) => living === name);
				const names = (isSure: boolean) => own.filter((one) => one.isSure === isSure).map(({ old }) => old);
				const formerNames = names(true).map((old) => ({ name: old, proof: PROOF }));
				return { name, formerNames, twins: names(false), topics: [], defaultBranch: branch };
			});
	}

	async find(): Promise<'unseen'> {
		return 'unseen';
	}

	async tags(name: string): Promise<readonly Tag[]> {
		const format = '%(refname:short)%09%(objectname)%09%(*objectname)';
		const lines = await git(this.#checkout(name).folder, [
			'for-each-ref',
			'--sort=-creatordate',
			`--format=${format}`,
			'refs/tags',
		]);
		return lines
			.toString()
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => {
				const [tag = '', object = '', commit = ''] = line.split('\t');
				return { name: tag, commit: commit || object };
			});
	}

	async readme(name: string): Promise<string | undefined> {
		return (await this.files(name, { branch: this.#checkout(name).branch }, ['README.md'])).files['README.md'];
	}

	async files(name: string, at: Reference, paths: readonly string[]): Promise<FilesAt> {
		const commit = 'commit' in at ? at.commit : this.#checkout(name).head;
		const output = await git(
			this.#checkout(name).folder,
			['cat-file', '--batch'],
			paths.map((file) => `${commit}:${file}`),
		);
		return { commit, files: batch(output, paths) };
	}

	#checkout(name: string): Checkout {
		const checkout = this.#checkouts.find((own) => sameName(own.name, name));
		if (!checkout) {
			throw new Error(`There is no checkout of ${name}.`);
		}
		return checkout;
	}
}

/** @param input lines for the standard input. */
async function git(folder: string, args: readonly string[], input: readonly string[] = []): Promise<Buffer> {
	// A folder inside another repository is no checkout of that one.
	const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
	const running = run('git', args, { cwd: folder, maxBuffer: MAX_BUFFER_BYTES, encoding: 'buffer', env });
	// Git may have ended before it reads.
	running.child.stdin?.on('error', () => {}).end(input.map((line) => `${line}\n`).join(''));
	return (await running).stdout;
}

/** Reads the output of `git cat-file --batch`: a line with the size, then the content. */
function batch(output: Buffer, paths: readonly string[]): Record<string, string> {
	const files: Record<string, string> = {};
	let offset = 0;
	for (const file of paths) {
		const start = output.indexOf('\n', offset) + 1;
		const [, size] = / blob (\d+)\n$/.exec(output.toString('utf8', offset, start)) ?? [];
		offset = start;
		if (size !== undefined) {
			files[file] = output.toString('utf8', start, start + Number(size));
			offset += Number(size) + 1;
		}
	}
	return files;
}

/** A repository directly in the folder, or in a folder `owner+name` around a git directory. */
async function openCheckout(folder: string, organisation: string): Promise<Checkout | undefined> {
	const places = [
		{ place: folder, gitFolder: path.join(folder, '.git') },
		{ place: folder, gitFolder: folder },
		{ place: path.join(folder, 'repo'), gitFolder: path.join(folder, 'repo') },
	];
	const found = places.find(({ gitFolder }) => existsSync(path.join(gitFolder, 'HEAD')));
	if (!found) {
		return undefined;
	}
	const { place, gitFolder } = found;
	const remotes = gitRemotes(textOf(path.join(gitFolder, 'config')));
	const origin = remotes.find((remote) => remote.name === 'origin')?.url ?? '';
	const base = path.basename(folder).replace('+', '/');
	const name = gitHubRepository(origin) ?? (base.includes('/') ? base : `${organisation}/${base}`);
	// The branch that GitHub shows first, else the one that is checked out.
	const [branch = ''] = [path.join(gitFolder, 'refs/remotes/origin/HEAD'), path.join(gitFolder, 'HEAD')].flatMap(
		(file) => /^ref: refs\/(?:heads|remotes\/origin)\/(.+)$/m.exec(textOf(file))?.[1] ?? [],
	);
	try {
		// Each line is a commit and its parents.
		const commits = (await git(place, ['rev-list', '--parents', 'HEAD'])).toString().trim().split('\n');
		const [head = ''] = commits[0]?.split(' ') ?? [];
		const roots = commits.filter((line) => !line.includes(' '));
		return { name, folder: place, branch, head, roots };
	} catch {
		// A repository without a commit says nothing.
		return undefined;
	}
}

function textOf(file: string): string {
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

interface FormerName {
	readonly old: string;
	readonly living: string;
	readonly isSure: boolean;
}

/**
 * Two repositories with the same first commit are one under two names, if the head of the one is part of the history of
 * the other. GitHub redirects the former name, so that both can be cloned.
 */
async function formerNames(checkouts: readonly Checkout[]): Promise<readonly FormerName[]> {
	const found: FormerName[] = [];
	for (const old of checkouts) {
		for (const living of checkouts) {
			const isRelated = old !== living && old.roots.some((root) => living.roots.includes(root));
			const isTwin = isRelated && old.head === living.head;
			if (isTwin ? old.name < living.name : isRelated && (await contains(living, old.head))) {
				found.push({ old: old.name, living: living.name, isSure: !isTwin });
			}
		}
	}
	return found;
}

async function contains({ folder }: Checkout, commit: string): Promise<boolean> {
	return git(folder, ['merge-base', '--is-ancestor', commit, 'HEAD']).then(
		() => true,
		() => false,
	);
}
