/** Reads and writes text files so that nothing gets lost: encoding, byte order mark, mode bits, half-written files. */
import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';

export interface TextFile {
	/** Without byte order mark, as an editor shows it. */
	readonly text: string;
	readonly byteOrderMark: boolean;
}

/** Why a file is not read. */
export type Refusal = 'too-large' | 'utf-16' | 'not-utf-8';

/**
 * Reads a UTF-8 file.
 *
 * @returns the reason when it is none, or too large.
 * @throws when the file cannot be read.
 */
export async function readTextFile(file: string): Promise<TextFile | Refusal> {
	if ((await stat(file)).size > MAX_FILE_BYTES) {
		return 'too-large';
	}
	return decode(await readFile(file));
}

/** Decodes bytes; see {@link readTextFile}. */
export function decode(bytes: Uint8Array): TextFile | Refusal {
	const [first, second, third] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || looksLikeUtf16(bytes)) {
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
 * Writes a file: into a temporary file beside it, which then takes its place. Whenever the run is killed, the file is
 * the old one or the new one. Mode bits stay; a symbolic link stays one.
 *
 * @throws when the file cannot be written; then it is as it was and nothing is left behind.
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
			// The mask of the process may have taken bits away.
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

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
	return bytes.length >= 4 && ((bytes[0] === 0 && bytes[2] === 0) || (bytes[1] === 0 && bytes[3] === 0));
}
