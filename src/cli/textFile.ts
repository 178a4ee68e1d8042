/** Text files and their bytes. The byte order mark is kept. */
import { isUtf16 } from '../core/checks/unreadableFile';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import { readRegularFile } from './disk/readRegularFile';

export interface TextFile {
	/** The text without the byte order mark. */
	readonly text: string;
	readonly byteOrderMark: boolean;
}

/** The reason why a file is not read. */
export type Refusal = 'too-large' | 'utf-16' | 'not-utf-8';

/**
 * Reads a UTF-8 file.
 *
 * @returns the reason if the file is not UTF-8 or too large.
 * @throws when the file cannot be read.
 */
export function readTextFile(file: string): TextFile | Refusal {
	// Files are checked one after the other, and a promise for each step of reading costs more than the step.
	const bytes = readRegularFile(file, MAX_FILE_BYTES);
	return bytes === 'too-large' ? bytes : decode(bytes);
}

/** Decodes bytes; see {@link readTextFile}. */
export function decode(bytes: Uint8Array): TextFile | Refusal {
	const [first, second, third] = bytes;
	if (isUtf16(bytes)) {
		return 'utf-16';
	}
	const byteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
	try {
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		return { text: decoder.decode(byteOrderMark ? bytes.subarray(3) : bytes), byteOrderMark };
	} catch {
		return 'not-utf-8';
	}
}

/** The bytes of a text; see {@link readTextFile}. */
export function encode({ text, byteOrderMark }: TextFile): Uint8Array {
	return Buffer.from((byteOrderMark ? '\uFEFF' : '') + text);
}
