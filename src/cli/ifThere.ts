/**
 * Looks at files and folders that may be missing or unreadable. Most files that describe a repository are missing, and an
 * exception or a promise for each costs more than reading the others.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';

/** @returns nothing when there is nothing, or nothing that can be looked at. */
export function statIfThere(path: string): Stats | undefined {
	return orNothing(() => statSync(path, { throwIfNoEntry: false }));
}

/** @returns the text of a regular file; nothing when it is missing, too large or unreadable. */
export function readIfThere(file: string, maxBytes = Number.POSITIVE_INFINITY): string | undefined {
	const found = statIfThere(file);
	return found?.isFile() && found.size <= maxBytes ? orNothing(() => readFileSync(file, 'utf8')) : undefined;
}

/** The same for a file of Git's, which does not follow symbolic links to it. */
export function readOwnIfThere(file: string, maxBytes: number): string | undefined {
	return orNothing(() => lstatSync(file, { throwIfNoEntry: false }))?.isFile()
		? readIfThere(file, maxBytes)
		: undefined;
}

/** @returns what is in a folder; nothing when it is missing or unreadable. */
export function entriesIfThere(folder: string): Dirent[] {
	return (statIfThere(folder)?.isDirectory() && orNothing(() => readdirSync(folder, { withFileTypes: true }))) || [];
}

function orNothing<T>(look: () => T): T | undefined {
	try {
		return look();
	} catch {
		return undefined;
	}
}
