/** Rules for files to leave out, written as in `.gitignore`. */
import { type IgnorePattern, ignorePattern } from './ignorePattern';

/** A longer line can match nothing: no path is as long. */
const MAX_LINE_LENGTH = 4_096;

/** The rules of one file, which apply to its folder and below. */
export class IgnoreRules {
	readonly #patterns: readonly IgnorePattern[];

	constructor(text: string, ignoreCase = false) {
		const lines = text
			.replace(/^\uFEFF/, '')
			.split(/\r\n|\r|\n/)
			.filter((line) => line.length <= MAX_LINE_LENGTH);
		// The last one that matches decides.
		this.#patterns = lines.flatMap((line) => ignorePattern(line, ignoreCase) ?? []).reverse();
	}

	/** @param path relative to the folder of the rules; that of a folder ends with a slash. */
	test(path: string): 'ignored' | 'kept' | undefined {
		const isFolder = path.endsWith('/');
		const name = isFolder ? path.slice(0, -1) : path;
		const found = this.#patterns.find((one) => (isFolder || !one.isForFolders) && one.path.test(name));
		return found && (found.keeps ? 'kept' : 'ignored');
	}
}

/** Whether Git takes upper and lower case for the same in a repository, by its configuration. */
export function ignoresCase(gitConfig: string): boolean {
	return /^\s*ignorecase\s*(?:=\s*(?:true|yes|on|1)\s*)?(?:[#;].*)?$/im.test(gitConfig);
}

/** The files of a repository that git ignores. Paths are relative to the repository, with slashes. */
export class IgnoredFiles {
	readonly #rules = new Map<string, readonly IgnoreRules[]>();
	readonly #folders = new Map<string, boolean>();
	readonly #ignoreCase: boolean;

	constructor(ignoreCase: boolean) {
		this.#ignoreCase = ignoreCase;
	}

	/** Adds the rules of a folder, before anything in it is asked about. Later ones win. */
	add(folder: string, text: string): void {
		const before = this.#rules.get(folder) ?? [];
		this.#rules.set(folder, [new IgnoreRules(text, this.#ignoreCase), ...before]);
	}

	isIgnored(file: string): boolean {
		const folder = parentOf(file);
		return (folder !== undefined && folder !== '' && this.isFolderIgnored(folder)) || this.#decide(file, '');
	}

	/** Everything in an ignored folder is ignored, whatever other rules say. */
	isFolderIgnored(folder: string): boolean {
		let known = this.#folders.get(folder);
		if (known === undefined) {
			const above = parentOf(folder);
			known = (above !== undefined && above !== '' && this.isFolderIgnored(above)) || this.#decide(folder, '/');
			this.#folders.set(folder, known);
		}
		return known;
	}

	/** As in git, the nearest file with a matching rule decides. */
	#decide(path: string, end: string): boolean {
		for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
			const relative = folder === '' ? path : path.slice(folder.length + 1);
			for (const rules of this.#rules.get(folder) ?? []) {
				const found = rules.test(relative + end);
				if (found !== undefined) {
					return found === 'ignored';
				}
			}
		}
		return false;
	}
}

/** The folder of a path; `''` for the repository itself, which is in no folder. */
function parentOf(path: string): string | undefined {
	return path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
