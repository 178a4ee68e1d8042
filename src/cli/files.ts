/** Finds Markdown files in files, folders and globs, one by one, without those that .gitignore excludes. */
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { entriesIfThere, readIfThere, statIfThere } from './ifThere';
import { type Io, UsageError } from './io';
import { repositoryRoot } from './repository';
import type { Speaker } from './texts';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Folders that are never searched, even if .gitignore does not exclude them. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);

/** The rules of one .gitignore, which apply to its folder and below. */
interface IgnoreFile {
	readonly folder: string;
	readonly rules: Ignore;
}

/**
 * Walks the targets in order, and folders by name. A file given by name is always included; no file is returned twice.
 *
 * @throws {UsageError} when a target does not exist or matches nothing.
 */
export async function* findFiles(targets: readonly string[], io: Io, said: Speaker): AsyncGenerator<string> {
	const empty = targets.find((target) => target === '' || target === '!');
	if (empty !== undefined) {
		throw new UsageError(said.say('no-such-file', empty));
	}
	const seen = new Set<string>();
	const without = targets.filter((target) => target.startsWith('!')).map((target) => target.slice(1));
	const isOut = without.length > 0 ? picomatch(without, { dot: true }) : () => false;
	const wanted = targets.filter((target) => !target.startsWith('!'));
	for (const target of wanted.length > 0 ? wanted : ['.']) {
		let count = 0;
		for await (const file of filesOf(target, io, said)) {
			const relative = path.relative(io.cwd, file).split(path.sep).join('/');
			count++;
			if (!seen.has(file) && !isOut(relative)) {
				seen.add(file);
				yield file;
			}
		}
		if (count === 0 && picomatch.scan(target).isGlob) {
			throw new UsageError(said.say('no-match', target));
		}
	}
}

async function* filesOf(target: string, io: Io, said: Speaker): AsyncGenerator<string> {
	const resolved = path.resolve(io.cwd, target);
	const found = statIfThere(resolved);
	if (found?.isFile()) {
		yield resolved;
	} else if (found?.isDirectory()) {
		for await (const file of walk(resolved, ignoreFilesAbove(resolved))) {
			if (MARKDOWN.test(file)) {
				yield file;
			}
		}
	} else if (picomatch.scan(target).isGlob) {
		yield* glob(target, io);
	} else {
		throw new UsageError(said.say('no-such-file', target));
	}
}

async function* glob(target: string, io: Io): AsyncGenerator<string> {
	// The folder before the first wildcard can be outside of the working folder.
	const { base, glob: pattern } = picomatch.scan(target);
	const folder = path.resolve(io.cwd, base);
	const isMatch = picomatch(pattern, { dot: true });
	if (!statIfThere(folder)?.isDirectory()) {
		return;
	}
	for await (const file of walk(folder, ignoreFilesAbove(folder))) {
		if (isMatch(path.relative(folder, file).split(path.sep).join('/'))) {
			yield file;
		}
	}
}

async function* walk(folder: string, above: readonly IgnoreFile[]): AsyncGenerator<string> {
	const ignores = [...above, ...ignoreFilesIn(folder, '.gitignore')];
	// A folder that cannot be listed holds nothing to check.
	const entries = entriesIfThere(folder);
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const full = path.join(folder, entry.name);
		// Symbolic links are not followed: targets in the folder are found anyway, and links can be circular.
		if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name) && !isIgnored(full, true, ignores)) {
			yield* walk(full, ignores);
		} else if (entry.isFile() && !isIgnored(full, false, ignores)) {
			yield full;
		}
	}
}

/** As in git, the nearest .gitignore with a matching rule decides. */
function isIgnored(full: string, isFolder: boolean, ignores: readonly IgnoreFile[]): boolean {
	for (const { folder, rules } of ignores.toReversed()) {
		const relative = path.relative(folder, full).split(path.sep).join('/') + (isFolder ? '/' : '');
		const { ignored, unignored } = rules.test(relative);
		if (ignored || unignored) {
			return ignored;
		}
	}
	return false;
}

/** Returns the rules of the repository and of all folders above a folder, from the root on. */
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
	const root = repositoryRoot(folder);
	if (root === undefined) {
		return [];
	}
	const found = [...ignoreFilesIn(root, '.git/info/exclude')];
	let current = root;
	for (const step of path.relative(root, folder).split(path.sep).filter(Boolean)) {
		found.push(...ignoreFilesIn(current, '.gitignore'));
		current = path.join(current, step);
	}
	return found;
}

function ignoreFilesIn(folder: string, name: string): readonly IgnoreFile[] {
	const text = readIfThere(path.join(folder, name));
	return text === undefined ? [] : [{ folder, rules: ignore().add(text) }];
}
