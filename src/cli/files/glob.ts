import { PathPattern } from '../../core/repository/pathPattern';

/** Nobody writes a longer one by hand. */
const MAX_LENGTH = 4_096;
const MAX_ALTERNATIVES = 1_000;

/** The innermost braces. */
const BRACES = /(?<!\\)\{([^{}]*)\}/;

export function isGlob(text: string): boolean {
	return /[*?[{]/.test(text);
}

/** A pattern with stars, `?`, sets and alternatives in braces, as on the command line and in the settings of VS Code. */
export class Glob {
	readonly #patterns: readonly PathPattern[];

	/** @throws {RangeError} when it stands for too much. */
	constructor(pattern: string) {
		if (pattern.length > MAX_LENGTH) {
			throw new RangeError();
		}
		this.#patterns = alternatives(pattern).map((one) => new PathPattern(one));
	}

	/** @param path relative to the folder of the pattern, with slashes. */
	test(path: string): boolean {
		return this.#patterns.some((pattern) => pattern.test(path));
	}
}

function alternatives(pattern: string): readonly string[] {
	const done: string[] = [];
	const open = [pattern];
	for (let one = open.pop(); one !== undefined; one = open.pop()) {
		const found = BRACES.exec(one);
		if (!found) {
			done.push(one);
		} else {
			const [braces, inside = ''] = found;
			const [before, after] = [one.slice(0, found.index), one.slice(found.index + braces.length)];
			open.push(...inside.split(',').map((choice) => before + choice + after));
		}
		if (open.length + done.length > MAX_ALTERNATIVES) {
			throw new RangeError();
		}
	}
	return done;
}
