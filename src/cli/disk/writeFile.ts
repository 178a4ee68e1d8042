/** Writes files. Everything that the command line changes goes through here, but for the output of the run. */
import { randomBytes } from 'node:crypto';
import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import { statIfThere } from '../ifThere';
import { leadsOut } from './leadsOut';
import { readRegularFile } from './readRegularFile';

/** Why a file is left as it is. */
export type Kept = 'read-only' | 'changed-meanwhile' | 'link-out';

const WRITE_BITS = 0o222;

/**
 * Puts other bytes in the place of those that were read. Links to the file, its mode and its owner stay.
 *
 * If the run is killed, the file is the old or the new one. Only a file with several hard links, or of an owner whom it
 * would lose, is written in place; then the new one stays beside it until that is done.
 *
 * @throws when the file cannot be written; then it is unchanged.
 */
export function replaceFile(file: string, before: Uint8Array, after: Uint8Array, cwd: string): Kept | undefined {
	if (leadsOut(file, cwd)) {
		return 'link-out';
	}
	const target = realpathSync(file);
	const stats = statSync(target);
	// The administrator may write everything, but the sign that it should not be written is for all.
	if ((stats.mode & WRITE_BITS) === 0) {
		return 'read-only';
	}
	accessSync(target, constants.W_OK);
	// The name is short, because one with the name of the file in it can be too long.
	const temporary = path.join(path.dirname(target), `.mii-${randomBytes(6).toString('hex')}.tmp`);
	try {
		const isWhole = writeCopy(temporary, after, stats);
		const now = readRegularFile(target, before.length);
		if (now === 'too-large' || !now.equals(before)) {
			return 'changed-meanwhile';
		}
		if (isWhole && stats.nlink === 1) {
			renameSync(temporary, target);
		} else {
			overwrite(target, before, after, stats);
		}
		return undefined;
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** Writes a file that may be new. */
export function saveFile(file: string, bytes: Uint8Array, cwd: string): Kept | undefined {
	if (leadsOut(file, cwd)) {
		return 'link-out';
	}
	const before = statIfThere(file) ? readRegularFile(file, Number.MAX_SAFE_INTEGER) : undefined;
	if (before && before !== 'too-large') {
		return replaceFile(file, before, bytes, cwd);
	}
	withFile(file, 'wx', (opened) => writeAll(opened, bytes));
	return undefined;
}

/** Adds to the end of a file that may be new. */
export function appendToFile(file: string, text: string, cwd: string): Kept | undefined {
	if (leadsOut(file, cwd)) {
		return 'link-out';
	}
	// A pipe that nobody reads is an error, not a reason to wait.
	const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);
	withFile(file, flags, (opened) => writeAll(opened, Buffer.from(text), null));
	return undefined;
}

/** @returns whether the copy has the owner of the file. */
function writeCopy(copy: string, bytes: Uint8Array, { mode, uid, gid }: Stats): boolean {
	return withFile(
		copy,
		'wx',
		(opened) => {
			writeAll(opened, bytes);
			const isWhole = hasOwner(opened, uid, gid);
			// The umask of the process, and a change of owner, may have removed bits.
			fchmodSync(opened, mode & 0o7777);
			fsyncSync(opened);
			return isWhole;
		},
		mode & 0o777,
	);
}

function hasOwner(opened: number, uid: number, gid: number): boolean {
	const own = fstatSync(opened);
	if (own.uid === uid && own.gid === gid) {
		return true;
	}
	try {
		fchownSync(opened, uid, gid);
		return true;
	} catch {
		return false;
	}
}

function overwrite(target: string, before: Uint8Array, after: Uint8Array, { ino, dev }: Stats): void {
	withFile(target, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0), (opened) => {
		const found = fstatSync(opened);
		if (found.ino !== ino || found.dev !== dev) {
			throw new Error('replaced meanwhile');
		}
		try {
			writeAll(opened, after);
			ftruncateSync(opened, after.length);
		} catch (error) {
			writeAll(opened, before);
			ftruncateSync(opened, before.length);
			throw error;
		}
		fsyncSync(opened);
	});
}

function withFile<T>(file: string, flags: string | number, use: (opened: number) => T, mode = 0o666): T {
	const opened = openSync(file, flags, mode);
	try {
		return use(opened);
	} finally {
		closeSync(opened);
	}
}

/** @param start nothing for a file to which is only added. */
function writeAll(opened: number, bytes: Uint8Array, start: number | null = 0): void {
	for (let done = 0; done < bytes.length; ) {
		done += writeSync(opened, bytes, done, bytes.length - done, start === null ? null : start + done);
	}
}
