/** One line of a `.gitignore`: https://git-scm.com/docs/gitignore. */
export interface IgnorePattern {
	/** Whether the line takes back what earlier ones leave out. */
	readonly keeps: boolean;
	/** Whether it is about folders only. */
	readonly isForFolders: boolean;
	/** Matches a whole path without a slash at its end. */
	readonly path: RegExp;
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
		return { keeps, isForFolders, path: new RegExp(`^${regExpOf(source)}$`, ignoreCase ? 'i' : '') };
	} catch {
		return undefined;
	}
}

const SIGNS = /\*\*\/|\/\*\*$|\*+|\?|\\(.)|\[(!|\^)?((?:\]|\[:\w+:\]|\\.|[^\]])(?:\[:\w+:\]|\\.|[^\]])*)\]|[\s\S]/g;

function regExpOf(pattern: string): string {
	if (pattern === '**') {
		return '.+';
	}
	return pattern.replace(
		SIGNS,
		(sign, escaped: string | undefined, not: string | undefined, set?: string, at?: number) => {
			if (sign === '**/' && (at === 0 || pattern[(at ?? 0) - 1] === '/')) {
				return '(?:.*/)?';
			}
			if (sign === '**/') {
				return '[^/]*/';
			}
			if (sign === '/**') {
				return '/.+';
			}
			if (sign.startsWith('*')) {
				return '[^/]*';
			}
			if (set !== undefined) {
				return `(?!/)[${not === undefined ? '' : '^'}${setOf(set)}]`;
			}
			return sign === '?' ? '[^/]' : (escaped ?? sign).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
		},
	);
}

const CLASSES: Readonly<Record<string, string>> = {
	alpha: 'a-zA-Z',
	digit: '0-9',
	alnum: 'a-zA-Z0-9',
	upper: 'A-Z',
	lower: 'a-z',
	space: '\\s',
};

function setOf(set: string): string {
	return set
		.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES[name] ?? '')
		.replace(/^\]/, '\\]')
		.replace(/[[^]/g, '\\$&');
}
