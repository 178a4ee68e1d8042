/** Reads the text before the cursor as a query for a link or a section. */

export interface TypedQuery {
	readonly kind: 'name' | 'address' | 'section';
	/** The start of the text to replace, as an offset in the line. */
	readonly start: number;
	/** The text after the sign. */
	readonly typed: string;
	/** The link text, for a query of kind `address`. */
	readonly linkText: string;
}

/** The longest query, in characters. */
const MAX_TYPED_LENGTH = 60;

/**
 * Reads a line up to the cursor: `@name` at the beginning of a word, `[text](name`, or `/section` alone in its line.
 *
 * @returns nothing for any other text, such as a mail address or a path.
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
	// A space after the sign ends the query.
	return name && !/^\s/.test(name[1] ?? '') ? query('name', line, name[1], '') : undefined;
}

function query(kind: TypedQuery['kind'], line: string, typed = '', linkText = ''): TypedQuery | undefined {
	// The parenthesis of an address stays; the other signs are replaced.
	const sign = kind === 'address' ? 0 : 1;
	return typed.length > MAX_TYPED_LENGTH
		? undefined
		: { kind, start: line.length - typed.length - sign, typed, linkText };
}
