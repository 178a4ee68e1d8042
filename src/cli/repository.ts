/** Finds the git repository of a folder and its configuration, without running git. */
import os from 'node:os';
import path from 'node:path';
import { type GitRemote, gitConfigPath, gitFolderPath, gitRemotes, withIncludes } from '../core/repository/gitRemotes';
import { trackedFiles } from '../core/repository/trackedFiles';
import { readRegularFile } from './disk/readRegularFile';
import { readIfThere, statIfThere } from './ifThere';

/** The index of a repository with millions of files. */
const MAX_INDEX_BYTES = 1_000_000_000;

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

/** The largest configuration, in bytes. */
const MAX_CONFIG_BYTES = 500_000;

/** @returns the text of the git configuration of a repository; nothing without git. */
export function gitConfig(root: string): string | undefined {
	return repositoryRoot(root) === root ? readIfThere(configPath(root), MAX_CONFIG_BYTES) : undefined;
}

/** @returns the remotes of a repository, with addresses that the configuration of the person shortens written out. */
export async function remotesOf(root: string): Promise<readonly GitRemote[]> {
	if (repositoryRoot(root) !== root) {
		return [];
	}
	const texts = await Promise.all([personalConfig(), configWithIncludes(configPath(root))]);
	return gitRemotes(texts.join('\n'));
}

const personal = new Map<string, Promise<string>>();

/** The configuration of the person, which all repositories share. */
function personalConfig(): Promise<string> {
	const named = process.env['GIT_CONFIG_GLOBAL'];
	const files = named === undefined ? ['~/.config/git/config', '~/.gitconfig'] : [named];
	const key = files.join('\n');
	const known = personal.get(key) ?? Promise.all(files.map(configWithIncludes)).then((texts) => texts.join('\n'));
	personal.set(key, known);
	return known;
}

async function configWithIncludes(file: string): Promise<string> {
	const text = async (path: string): Promise<string | undefined> =>
		readIfThere(path.replace(/^~(?=\/)/, os.homedir()), MAX_CONFIG_BYTES);
	return withIncludes((await text(file)) ?? '', file.split(path.sep).join('/'), text);
}

function configPath(root: string): string {
	const linked = readIfThere(path.join(root, '.git'), MAX_CONFIG_BYTES);
	// In a linked work tree or submodule `.git` is a file.
	return path.resolve(root, gitConfigPath(linked ?? '') ?? '.git/config');
}

/** @returns the files that Git tracks in a repository. */
export function trackedIn(root: string): ReadonlySet<string> {
	const index = path.join(gitFolder(root), 'index');
	const decoder = new TextDecoder();
	try {
		const bytes = readRegularFile(index, MAX_INDEX_BYTES);
		return bytes === 'too-large' ? new Set() : trackedFiles(bytes, (name) => decoder.decode(name));
	} catch {
		return new Set();
	}
}

/** The folder with the index of a work tree. */
function gitFolder(root: string): string {
	return path.resolve(root, gitFolderPath(readIfThere(path.join(root, '.git')) ?? '') ?? '.git');
}
