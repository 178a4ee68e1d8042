import path from 'node:path';
import { relativePath } from './files/relativePath';
import { type GivenTargets, splitTargets } from './files/targets';
import { repositoryRoot } from './repository';

/**
 * Names files as other programs expect them: relative to the repository of the targets. Where the targets are in several
 * repositories or in none, names are relative to the working folder.
 */
export class Names {
	readonly #base: string;

	constructor(targets: GivenTargets, cwd: string) {
		const folders = splitTargets(targets, cwd).wanted.map((target) => path.resolve(cwd, target.split('*', 1)[0] ?? ''));
		const roots = new Set(folders.map((folder) => repositoryRoot(folder)));
		const [root] = roots;
		this.#base = roots.size === 1 && root !== undefined ? root : cwd;
	}

	of(file: string): string {
		return relativePath(this.#base, file);
	}
}
