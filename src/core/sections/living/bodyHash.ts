/** The hash that reveals hand edits in a living section. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Normalises a body for comparison: LF line ends, no blank lines at the ends. Editors and git change those without a
 * person's doing.
 */
export function normalBody(body: string): string {
	return body
		.replace(/\r\n?/g, '\n')
		.replace(/^(?:[ \t]*\n)+/, '')
		.trimEnd();
}

/** Returns the first 12 hexadecimal digits of the SHA-256 of a normalised body: enough to detect edits, short for a marker. */
export function bodyHash(body: string): string {
	return bytesToHex(sha256(utf8ToBytes(normalBody(body)))).slice(0, 12);
}
