/** Finds files in files, folders and globs, one by one, without those that are left out. */
import path from 'node:path';
import type { Configs } from '../configs';
import { NO_REGULAR_FILE } from '../disk/readRegularFile';
import type { FileReader } from '../fileReader';
import { entriesOf, statIfThere } from '../ifThere';
import { type Io, UsageError } from '../io';
import type { Speaker } from '../texts';
import { Exclusions } from './exclusions';
import { Glob, isGlob } from './glob';
import { relativePath } from './relativePath';
import { RepositoryTrees } from './repositoryTree';
import { type GivenTargets, splitTargets } from './targets';

/** A pattern may be as long as a shell allows. */
const MAX_SHOWN_LENGTH = 80;

/** Whether a file is Markdown, by its name. */
export function isMarkdown(file: string): boolean {
	return /\.(?:md|markdown)$/i.test(file);
}

export interface Search {
	readonly io: Io;
	readonly speaker: Speaker;
	readonly configs: Configs;
	/** Takes what is to be told. */
	readonly reader: FileReader;
	/** Whether a file in a folder is looked for, by its name. */
	readonly isWanted: (file: string) => boolean;
	readonly trees: RepositoryTrees;
	/** Targets that are no patterns. */
	readonly names: ReadonlySet<string>;
}

/**
 * Walks the targets in order, and folders by name. A file given by name is included even if git ignores it; no file is
 * returned twice.
 *
 * @throws {UsageError} when a target does not exist or matches nothing.
 */
export async function* findFiles(
	targets: GivenTargets,
	given: Omit<Search, 'trees' | 'names'>,
): AsyncGenerator<string> {
	const search = { ...given, names: targets.names, trees: new RepositoryTrees() };
	const { io, speaker, configs, reader } = search;
	const empty = targets.targets.find((target) => target === '' || target === '!');
	if (empty !== undefined) {
		throw new UsageError(speaker.say('no-such-file', empty));
	}
	const seen = new Set<string>();
	const { wanted, excluded } = splitTargets(targets, io.cwd);
	const exclusions = new Exclusions(excluded, io.cwd, (pattern) => globOf(pattern, search));
	for (const target of wanted) {
		if (reader.failsByLink(placeOf(target, io.cwd))) {
			continue;
		}
		let count = 0;
		for (const file of filesOf(target, search)) {
			count++;
			if (seen.has(file) || exclusions.leavesOut(file)) {
				continue;
			}
			seen.add(file);
			if (configs.excludes(file)) {
				// A file that is found in a folder is left out in silence, as one that git ignores.
				if (path.resolve(io.cwd, target) === file) {
					reader.note('left-out', file, configs.nameFor(file));
				}
			} else {
				yield file;
			}
		}
		if (count === 0 && path.resolve(io.cwd, target) !== io.cwd) {
			throw new UsageError(speaker.say(reasonForNothing(target, search), target));
		}
	}
	for (const target of exclusions.unused) {
		reader.tell(speaker.say('left-out-nothing', `!${target}`));
	}
}

function reasonForNothing(target: string, { io, trees }: Search): 'target-ignored' | 'no-markdown' | 'no-match' {
	const folder = path.resolve(io.cwd, target);
	if (!statIfThere(folder)?.isDirectory()) {
		return 'no-match';
	}
	const tree = trees.of(path.dirname(folder));
	tree.enter(path.dirname(folder));
	return tree.root !== folder && tree.leavesOut(folder, true) ? 'target-ignored' : 'no-markdown';
}

/** The file or the folder that a target names; that in which a glob is searched. */
function placeOf(target: string, cwd: string): string {
	const resolved = path.resolve(cwd, target);
	return statIfThere(resolved) ? resolved : splitGlob(target, cwd).folder;
}

function* filesOf(target: string, search: Search): Generator<string> {
	const { io, speaker } = search;
	const resolved = path.resolve(io.cwd, target);
	const found = statIfThere(resolved);
	if (found?.isFile()) {
		yield resolved;
	} else if (found?.isDirectory()) {
		yield* walk(resolved, search.isWanted, search);
	} else if (found) {
		throw new UsageError(speaker.say('cannot-read', target, NO_REGULAR_FILE));
	} else {
		const { folder, pattern } = splitGlob(target, io.cwd);
		if (search.names.has(target) || !isGlob(pattern)) {
			throw new UsageError(speaker.say('no-such-file', target));
		}
		// A folder that does not exist holds nothing, and everything else need not be searched for it.
		if (!pattern.includes('/') || isGlob(pattern.split('/')[0] ?? '')) {
			const glob = globOf(pattern, search);
			yield* walk(folder, (file) => glob.test(relativePath(folder, file)), search);
		}
	}
}

function globOf(pattern: string, { speaker }: Search): Glob {
	try {
		return new Glob(pattern);
	} catch {
		throw new UsageError(speaker.say('bad-pattern', pattern.slice(0, MAX_SHOWN_LENGTH)));
	}
}

/** Splits a glob after the folders that exist as they are written, with brackets and all. */
function splitGlob(target: string, cwd: string): { readonly folder: string; readonly pattern: string } {
	const steps = target.split('/');
	let folder = path.isAbsolute(target) ? path.resolve('/') : cwd;
	let count = 0;
	for (; count < steps.length - 1; count++) {
		const next = path.resolve(folder, steps[count] || '.');
		if (!statIfThere(next)?.isDirectory()) {
			break;
		}
		folder = next;
	}
	return { folder, pattern: steps.slice(count).join('/') };
}

function* walk(folder: string, isWanted: (file: string) => boolean, search: Search): Generator<string> {
	const tree = search.trees.of(folder);
	tree.enter(folder);
	if (tree.root !== folder && tree.leavesOut(folder, true)) {
		return;
	}
	for (const entry of listOf(folder, search.reader)) {
		const full = path.join(folder, entry.name);
		// Symbolic links are not followed: targets in the folder are found anyway, and links can be circular.
		if (entry.isDirectory()) {
			if (!tree.leavesOut(full, true) && !search.configs.excludes(`${full}/`)) {
				yield* walk(full, isWanted, search);
			}
		} else if (entry.isFile() && isWanted(full) && !tree.leavesOut(full, false)) {
			yield full;
		}
	}
}

function listOf(folder: string, reader: FileReader): ReturnType<typeof entriesOf> {
	try {
		return entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		reader.fail('cannot-list', folder, error);
		return [];
	}
}
