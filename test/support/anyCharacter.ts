import fc from 'fast-check';

/** Any code point, halves of pairs included. The unit `binary` of fast-check does the same, after a second for a map of all. */
export const ANY_CHARACTER = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));
