/** Finds the git repository of a folder and its configuration, without running git. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gitConfigPath } from '../core/repository/gitRemotes';

const roots = new Map<string, Promise<string | undefined>>();

/** @returns the nearest folder from `folder` upward that contains `.git`. */
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

/** @returns the text of the git configuration of a repository. */
export async function gitConfig(root: string): Promise<string | undefined> {
	const text = (file: string): Promise<string | undefined> =>
		readFile(path.resolve(root, file), 'utf8').catch(() => undefined);
	// In a linked work tree or submodule `.git` is a file.
	return text(gitConfigPath((await text('.git')) ?? '') ?? '.git/config');
}
