/** What somebody types when they want a link or a section: the text before the cursor, read as a question. */

export interface TypedQuery {
	readonly kind: 'name' | 'address' | 'section';
	/** Where the question starts in the line, its sign included. */
	readonly start: number;
	/** What was typed behind the sign. */
	readonly typed: string;
	/** The text of the link whose address is asked for. */
	readonly linkText: string;
}

/** Longer than any name that people type out. */
const MAX_TYPED = 60;

/**
 * Reads a line up to the cursor: `@name` where a word can begin, `[text](name` and, alone in its line, `/section`.
 *
 * @returns nothing when it asks for nothing; a mail address does not, nor does a path.
 */
export function typedQuery(line: string): TypedQuery | undefined {
	const section = /^\s{0,3}\/([^/]*)$/.exec(line);
	if (section) {
		return query('section', line, section[1], '');
	}
	const address = /\[([^[\]]*)\]\(([^()<>\s]*)$/.exec(line);
	if (address) {
		return query('address', line, address[2], address[1]);
	}
	const name = /(?<=^|[\s([{*|>„“‚‘»]|(?<!=)["'])@([^@\][()`<>|]*)$/u.exec(line);
	// A blank behind the sign is no beginning of a name.
	return name && !/^\s/.test(name[1] ?? '') ? query('name', line, name[1], '') : undefined;
}

function query(kind: TypedQuery['kind'], line: string, typed = '', linkText = ''): TypedQuery | undefined {
	// The sign of an address stands before what is replaced, the others are replaced too.
	const sign = kind === 'address' ? 0 : 1;
	return typed.length > MAX_TYPED ? undefined : { kind, start: line.length - typed.length - sign, typed, linkText };
}
