/** Reads HTML tags, comments and addresses in angle brackets within a paragraph. */

export interface InAngleBrackets {
	readonly kind: 'autolink' | 'html';
	readonly end: number;
}

const URI = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;
const MAIL = /<[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*>/iy;
const ATTRIBUTE = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
/** The pattern of a tag, for any case. */
export const TAG = `<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?|/[a-z][a-z\\d-]*\\s*)>`;
const TAG_HERE = new RegExp(TAG, 'iy');
/** Openings with the offset from which their ends are searched. `<!-->` and `<!--->` are whole comments. */
const ENCLOSED = [
	['<!--', '-->', 2],
	['<?', '?>', 2],
	['<![CDATA[', ']]>', 9],
	['<!', '>', 2],
] as const;

/** Reads one paragraph from its beginning to its end. */
export class AngleBrackets {
	readonly #text: string;
	/** The openings that nothing ends in this paragraph, so that each is searched for once. */
	readonly #unended = new Set<string>();

	constructor(text: string) {
		this.#text = text;
	}

	/** @param at the offset of `<`. */
	read(at: number): InAngleBrackets | undefined {
		const next = this.#text.charCodeAt(at + 1);
		const enclosed = next === 33 || next === 63 ? this.#enclosed(at) : undefined;
		if (enclosed) {
			return enclosed;
		}
		const address = this.#match(URI, at) ?? this.#match(MAIL, at);
		if (address !== undefined) {
			return { kind: 'autolink', end: address };
		}
		const tag = this.#match(TAG_HERE, at);
		return tag === undefined ? undefined : { kind: 'html', end: tag };
	}

	#enclosed(at: number): InAngleBrackets | undefined {
		const [open, close, length] = ENCLOSED.find(([opening]) => this.#text.startsWith(opening, at)) ?? [];
		const isDeclaration = open === '<!';
		if (open === undefined || this.#unended.has(open) || (isDeclaration && !/[a-z]/i.test(this.#text[at + 2] ?? ''))) {
			return undefined;
		}
		const found = this.#text.indexOf(close, at + length);
		if (found < 0) {
			this.#unended.add(open);
			return undefined;
		}
		return { kind: 'html', end: found + close.length };
	}

	#match(pattern: RegExp, at: number): number | undefined {
		pattern.lastIndex = at;
		return pattern.test(this.#text) ? pattern.lastIndex : undefined;
	}
}
