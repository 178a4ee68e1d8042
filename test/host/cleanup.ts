import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const tasks = new Set<() => void>();
let listening = false;

/**
 * Runs `task` when this program ends, by whatever way but SIGKILL. Synchronous, so that it also works while exiting.
 * @returns a function that runs it now, once.
 */
export function atEnd(task: () => void): () => void {
	listen();
	tasks.add(task);
	return () => {
		if (tasks.delete(task)) {
			task();
		}
	};
}

/** A new folder in the system's temporary folder; gone at the end, or when `remove` is called. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
	// The real path: macOS hands out a link, and VS Code compares paths.
	const path = mkdtempSync(join(realpathSync(tmpdir()), `mii-${name}-`));
	return { path, remove: atEnd(() => removeFolder(path)) };
}

/** Removes a folder even while a process that was just killed still lets go of its files. */
export function removeFolder(path: string): void {
	try {
		rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
	} catch {
		// A left-over in the temporary folder is no reason to fail.
	}
}

/** Runs everything that was registered, newest first. */
export function endAll(): void {
	for (const task of [...tasks].reverse()) {
		tasks.delete(task);
		try {
			task();
		} catch {
			// The others still have to run.
		}
	}
}

function listen(): void {
	if (listening) {
		return;
	}
	listening = true;
	process.once('exit', endAll);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			endAll();
			process.exit(128 + constants.signals[signal]);
		});
	}
}
