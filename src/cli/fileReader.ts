import path from 'node:path';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import type { Io } from './io';
import type { Options } from './options';
import { readTextFile, type TextFile } from './textFile';
import type { CliMessage } from './texts';

/** Reads files and reports unreadable ones on the error stream. The run continues with the other files. */
export class FileReader {
	/** Whether a file could not be read or written; then the run as a whole has failed. */
	failed = false;
	readonly #options: Options;
	readonly #io: Io;

	constructor(options: Options, io: Io) {
		this.#options = options;
		this.#io = io;
	}

	read(file: string): TextFile | undefined {
		try {
			const read = readTextFile(file);
			if (typeof read !== 'string') {
				return read;
			}
			this.fail(read, file, String(MAX_FILE_BYTES / 1_000_000));
		} catch (error) {
			this.fail('cannot-read', file, error);
		}
		return undefined;
	}

	/** Reports an error that makes the run fail. */
	fail(message: CliMessage, file: string, error?: unknown): void {
		this.failed = true;
		this.#say(message, file, error === undefined ? [] : [error instanceof Error ? error.message : String(error)]);
	}

	/** Prints a note, unless the run is quiet. */
	note(message: CliMessage, file: string, ...args: readonly string[]): void {
		if (!this.#options.quiet) {
			this.#say(message, file, args);
		}
	}

	#say(message: CliMessage, file: string, args: readonly string[]): void {
		const name = path.relative(this.#io.cwd, file).split(path.sep).join('/');
		this.#io.err(`${this.#options.speaker.say(message, name, ...args)}\n`);
	}
}
