/** Finds the git repository around a file, and its configuration, without running git. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const roots = new Map<string, Promise<string | undefined>>();

/** @returns the nearest folder from `folder` upward that holds `.git`. */
export function repositoryRoot(folder: string): Promise<string | undefined> {
	const known = roots.get(folder) ?? findRoot(folder);
	roots.set(folder, known);
	return known;
}

async function findRoot(folder: string): Promise<string | undefined> {
	if (await stat(path.join(folder, '.git')).catch(() => undefined)) {
		return folder;
	}
	const parent = path.dirname(folder);
	return parent === folder ? undefined : repositoryRoot(parent);
}

/** @returns the text of the configuration of a repository. */
export async function gitConfig(root: string): Promise<string | undefined> {
	return readFile(path.join(await gitFolder(root), 'config'), 'utf8').catch(() => undefined);
}

/** In a worktree or submodule `.git` is a file; a worktree shares the configuration of its main repository. */
async function gitFolder(root: string): Promise<string> {
	const git = path.join(root, '.git');
	const pointer = await readFile(git, 'utf8').catch(() => undefined);
	const own = /^gitdir:\s*(.*?)\s*$/m.exec(pointer ?? '')?.[1];
	if (own === undefined) {
		return git;
	}
	const folder = path.resolve(root, own);
	const common = await readFile(path.join(folder, 'commondir'), 'utf8').catch(() => undefined);
	return common === undefined ? folder : path.resolve(folder, common.trim());
}
