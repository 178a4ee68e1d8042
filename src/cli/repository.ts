/** Finds the git repository of a folder and its configuration, without running git. */
import path from 'node:path';
import { gitConfigPath } from '../core/repository/gitRemotes';
import { readIfThere, statIfThere } from './ifThere';

const roots = new Map<string, string | undefined>();

/** @returns the nearest folder from `folder` upward that contains `.git`. */
export function repositoryRoot(folder: string): string | undefined {
	if (!roots.has(folder)) {
		roots.set(folder, findRoot(folder));
	}
	return roots.get(folder);
}

function findRoot(folder: string): string | undefined {
	if (statIfThere(path.join(folder, '.git'))) {
		return folder;
	}
	const parent = path.dirname(folder);
	return parent === folder ? undefined : repositoryRoot(parent);
}

/** @returns the text of the git configuration of a repository. */
export function gitConfig(root: string): string | undefined {
	const text = (file: string): string | undefined => readIfThere(path.resolve(root, file));
	// In a linked work tree or submodule `.git` is a file.
	return text(gitConfigPath(text('.git') ?? '') ?? '.git/config');
}
