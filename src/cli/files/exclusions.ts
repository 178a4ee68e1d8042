import path from 'node:path';
import type { Glob } from './glob';
import { relativePath } from './relativePath';

/** Files, folders and globs to leave out. */
export class Exclusions {
	readonly #patterns: readonly { readonly target: string; readonly name: string; readonly glob: Glob }[];
	readonly #cwd: string;
	readonly #used = new Set<string>();

	/** @param targets without the exclamation marks. */
	constructor(targets: readonly string[], cwd: string, globOf: (pattern: string) => Glob) {
		this.#cwd = cwd;
		this.#patterns = targets.map((target) => ({
			target,
			name: relativePath(cwd, path.resolve(cwd, target)),
			glob: globOf(target.replace(/^\.\//, '').replace(/\/$/, '')),
		}));
	}

	/** The targets that have left out nothing so far. */
	get unused(): readonly string[] {
		return this.#patterns.flatMap(({ target }) => (this.#used.has(target) ? [] : [target]));
	}

	/** Whether a file or a folder above it is left out. */
	leavesOut(file: string): boolean {
		if (this.#patterns.length === 0) {
			return false;
		}
		const names = withFolders(relativePath(this.#cwd, file));
		const found = this.#patterns.filter(({ name, glob }) => names.some((one) => one === name || glob.test(one)));
		for (const { target } of found) {
			this.#used.add(target);
		}
		return found.length > 0;
	}
}

/** A path and the paths of the folders above it. */
function withFolders(name: string): readonly string[] {
	const end = name.lastIndexOf('/');
	return end > 0 ? [name, ...withFolders(name.slice(0, end))] : [name];
}
