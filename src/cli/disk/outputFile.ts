/** Writes what a run prints into a file, as `>` of a shell does, but never through a link or over another file. */
import { closeSync, lstatSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Surface, UsageError } from '../io';
import type { Speaker } from '../texts';

/**
 * Runs with a new file in the place of the standard output.
 *
 * A checkout may hold a link under the name that a workflow writes to, and links among its folders. So the file must not
 * exist, and must lie in the working folder or in the temporary folder of the runner with no link on the way.
 *
 * @throws {UsageError} when the file cannot be made.
 */
export async function withOutputFile<T>(
	name: string,
	{ say }: Speaker,
	surface: Surface,
	run: (surface: Surface) => Promise<T>,
): Promise<T> {
	const file = path.resolve(surface.cwd, name);
	if (
		![surface.cwd, surface.env['RUNNER_TEMP']].some((folder) => folder && isWithoutLinks(folder, path.dirname(file)))
	) {
		throw new UsageError(say('output-outside', name));
	}
	const orUsageError = <R>(write: () => R): R => {
		try {
			return write();
		} catch (error) {
			const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
			const reason = error instanceof Error ? error.message : String(error);
			throw new UsageError(exists ? say('output-exists', name) : say('cannot-write', name, reason));
		}
	};
	const opened = orUsageError(() => openSync(file, 'wx'));
	try {
		const out = (text: string): void => orUsageError(() => writeAll(opened, Buffer.from(text)));
		return await run({ ...surface, isTerminal: false, isFile: true, out });
	} finally {
		closeSync(opened);
	}
}

/** Whether a folder is another one or in it, and no step from one to the other is a link. */
function isWithoutLinks(outer: string, folder: string): boolean {
	const relative = path.relative(outer, folder);
	const steps = relative.split(path.sep).filter(Boolean);
	return (
		steps[0] !== '..' &&
		!path.isAbsolute(relative) &&
		steps.every((_, index) => {
			const step = path.join(outer, ...steps.slice(0, index + 1));
			return lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink() !== true;
		})
	);
}

function writeAll(file: number, bytes: Buffer): void {
	for (let written = 0; written < bytes.length; ) {
		written += writeSync(file, bytes, written);
	}
}
