import { PathPattern } from './pathPattern';

/** One line of a `.gitignore`: https://git-scm.com/docs/gitignore. */
export interface IgnorePattern {
	/** Whether the line takes back what earlier ones leave out. */
	readonly keeps: boolean;
	/** Whether it is about folders only. */
	readonly isForFolders: boolean;
	/** Matches a whole path without a slash at its end. */
	readonly path: PathPattern;
}

/** @returns nothing for an empty line, a comment, and a pattern that matches nothing. */
export function ignorePattern(line: string, ignoreCase: boolean): IgnorePattern | undefined {
	// A space at the end counts only behind a backslash.
	const written = line.replace(/(?<!\\) +$/, '');
	const keeps = written.startsWith('!');
	const pattern = keeps ? written.slice(1) : written;
	const isForFolders = pattern.endsWith('/');
	const name = isForFolders ? pattern.slice(0, -1) : pattern;
	if (name === '' || written.startsWith('#') || /(?<!\\)(?:\\\\)*\\$/.test(name)) {
		return undefined;
	}
	// A pattern without a slash in it is about names in any folder.
	const source = name.includes('/') ? name.replace(/^\//, '') : `**/${name}`;
	try {
		return { keeps, isForFolders, path: new PathPattern(source, ignoreCase) };
	} catch {
		return undefined;
	}
}
