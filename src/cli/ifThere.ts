/**
 * Looks at files and folders that may be missing or unreadable. Most files that describe a repository are missing, and an
 * exception or a promise for each costs more than reading the others.
 */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import { readRegularFile } from './disk/readRegularFile';

/** @returns nothing when there is nothing, or nothing that can be looked at. */
export function statIfThere(path: string): Stats | undefined {
	return orNothing(() => statSync(path, { throwIfNoEntry: false }));
}

/** @returns the text of a regular file; nothing when it is missing, too large or unreadable. */
export function readIfThere(file: string, maxBytes = MAX_FILE_BYTES): string | undefined {
	// Most are missing, and an exception costs more than looking.
	const bytes = statIfThere(file) && orNothing(() => readRegularFile(file, maxBytes));
	return typeof bytes === 'object' ? bytes.toString('utf8') : undefined;
}

/** The same for a file of Git's, which does not follow symbolic links to it. */
export function readOwnIfThere(file: string): string | undefined {
	return linkStatIfThere(file)?.isSymbolicLink() === false ? readIfThere(file) : undefined;
}

export function isLink(path: string): boolean {
	return linkStatIfThere(path)?.isSymbolicLink() === true;
}

/** The same as `statIfThere` for a link itself. */
function linkStatIfThere(path: string): Stats | undefined {
	return orNothing(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** @returns the path without links; nothing when they lead to nothing. */
export function realPathIfThere(path: string): string | undefined {
	return orNothing(() => realpathSync(path));
}

/** @returns what is in a folder; nothing when it is missing or unreadable. */
export function entriesIfThere(folder: string): Dirent[] {
	return (statIfThere(folder)?.isDirectory() && orNothing(() => entriesOf(folder))) || [];
}

/** @throws when the folder is missing or unreadable. */
export function entriesOf(folder: string): Dirent[] {
	return readdirSync(folder, { withFileTypes: true });
}

function orNothing<T>(look: () => T): T | undefined {
	try {
		return look();
	} catch {
		return undefined;
	}
}
