/** Reads and writes text files. Byte order mark and mode bits are kept, and no file is left half-written. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isUtf16 } from '../core/checks/unreadableFile';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';

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
	return statSync(file).size > MAX_FILE_BYTES ? 'too-large' : decode(readFileSync(file));
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

/**
 * Writes a temporary file beside the file and then replaces it. If the run is killed, the file is either the old or the
 * new one. Mode bits and a symbolic link are kept.
 *
 * @throws when the file cannot be written; then it is unchanged and no temporary file is left.
 */
export async function writeTextFile(file: string, { text, byteOrderMark }: TextFile): Promise<void> {
	const target = await realpath(file);
	const { mode } = await stat(target);
	const name = `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`;
	const temporary = path.join(path.dirname(target), name);
	try {
		const handle = await open(temporary, 'wx', mode & 0o777);
		try {
			await handle.writeFile((byteOrderMark ? '\uFEFF' : '') + text, 'utf8');
			// The umask of the process may have removed bits.
			await handle.chmod(mode & 0o7777);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
