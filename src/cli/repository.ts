/** Finds the git repository of a folder and its configuration, without running git. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gitConfigPath } from '../core/repository/gitRemotes';
import { trackedFiles } from '../core/repository/trackedFiles';
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

/** @returns the files that Git tracks in a repository. */
export function trackedIn(root: string): ReadonlySet<string> {
	const index = path.join(gitFolder(root), 'index');
	const decoder = new TextDecoder();
	try {
		return trackedFiles(readFileSync(index), (name) => decoder.decode(name));
	} catch {
		return new Set();
	}
}

/** The folder with the index of a work tree. */
function gitFolder(root: string): string {
	const linked = /^gitdir:\s*(.+?)\s*$/m.exec(readIfThere(path.join(root, '.git')) ?? '')?.[1];
	return path.resolve(root, linked ?? '.git');
}
