/** Escapes and character references of CommonMark, as they occur in addresses and headings. */

/**
 * The named references that people write. HTML knows two thousand; one of the others stays as it is written, which costs
 * nothing but the recognition of a heading with it.
 */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	szlig: 'ß',
	eacute: 'é',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	copy: '©',
	reg: '®',
	trade: '™',
	rarr: '→',
	larr: '←',
	middot: '·',
	bull: '•',
	sect: '§',
	euro: '€',
};

const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,31}));/g;

/** Resolves backslash escapes and character references. */
export function unescaped(text: string): string {
	return text.includes('\\') || text.includes('&') ? text.replace(ESCAPE, resolved) : text;
}

function resolved(
	whole: string,
	escaped: string | undefined,
	decimal: string | undefined,
	hex: string | undefined,
	name: string | undefined,
): string {
	if (escaped !== undefined) {
		return escaped;
	}
	if (name !== undefined) {
		return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
	}
	const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
	const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
