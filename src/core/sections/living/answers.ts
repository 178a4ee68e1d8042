/** The answers of the author of a README: the text for each named blank of a section. */
export type Answers = ReadonlyMap<string, string>;

/**
 * The characters that cannot stand in a comment between quotation marks: line ends and other control characters, the
 * quotation mark, the second of two hyphens, and a percent sign that would be read as one of these.
 */
const UNSAFE = /[\p{Cc}\u2028\u2029"]|(?<=-)-|%(?=[\dA-Fa-f]{2})/gu;

/** Writes an answer as the value of an attribute in a marker, so that a person can still read it. */
export function encodeAnswer(answer: string): string {
	return answer.replace(UNSAFE, (character) => (character === '-' ? '%2D' : encodeURIComponent(character)));
}

/** Reads an answer from a marker; the inverse of {@link encodeAnswer}. */
export function decodeAnswer(value: string): string {
	return value.replace(/(?:%[\dA-Fa-f]{2})+/g, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});
}
