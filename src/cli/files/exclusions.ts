import path from 'node:path';
import picomatch from 'picomatch';
import { relativePath } from './relativePath';

/** Targets that begin with `!`: files, folders and globs to leave out. */
export class Exclusions {
	readonly #patterns: readonly { readonly target: string; readonly isMatch: (name: string) => boolean }[];
	readonly #cwd: string;
	readonly #used = new Set<string>();

	constructor(targets: readonly string[], cwd: string) {
		this.#cwd = cwd;
		this.#patterns = targets.map((target) => {
			const name = relativePath(cwd, path.resolve(cwd, target.slice(1)));
			const isGlob = picomatch(target.slice(1).replace(/^\.\//, '').replace(/\/$/, ''), { dot: true });
			return { target, isMatch: (one) => one === name || isGlob(one) };
		});
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
		const found = this.#patterns.filter(({ isMatch }) => names.some(isMatch));
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
