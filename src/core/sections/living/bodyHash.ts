/** The hash by which a hand edit in a living section is noticed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Brings a body into the form that is compared: line ends are LF and there are no blank lines around, since editors
 * and git change those without a person's doing.
 */
export function normalBody(body: string): string {
	return body
		.replace(/\r\n?/g, '\n')
		.replace(/^(?:[ \t]*\n)+/, '')
		.trimEnd();
}

/** The first 12 hexadecimal digits of the SHA-256 of a body's normal form: a slip is noticed, a marker stays short. */
export function bodyHash(body: string): string {
	return bytesToHex(sha256(utf8ToBytes(normalBody(body)))).slice(0, 12);
}
