import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Opening a device or a pipe that takes its place in the last moment waits for nobody, and makes no terminal of it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Stands where the system has no message of its own. */
export const NO_REGULAR_FILE = 'no regular file';

/**
 * Reads a regular file, also through links. Everything that the command line reads comes through here: a device may
 * never end or never begin, and looking at the size of a file before reading it bounds nothing there.
 *
 * @returns `too-large` for a file with more bytes than allowed.
 * @throws when there is no such file, or it is no regular one.
 */
export function readRegularFile(file: string, maxBytes: number): Buffer | 'too-large' {
	// To open a device may be to use it.
	if (!statSync(file).isFile()) {
		throw new Error(NO_REGULAR_FILE);
	}
	const opened = openSync(file, FLAGS);
	try {
		const found = fstatSync(opened);
		if (!found.isFile()) {
			throw new Error(NO_REGULAR_FILE);
		}
		return found.size > maxBytes ? 'too-large' : readBytes(opened, found.size);
	} finally {
		closeSync(opened);
	}
}

/** Files of the system without a size, such as those in /proc, may have no end; they count as empty. */
function readBytes(opened: number, size: number): Buffer {
	const bytes = Buffer.allocUnsafe(size);
	let length = 0;
	while (length < size) {
		const count = readSync(opened, bytes, length, size - length, null);
		if (count === 0) {
			break;
		}
		length += count;
	}
	return bytes.subarray(0, length);
}
