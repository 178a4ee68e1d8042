import path from 'node:path';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import { leadsOut } from './disk/leadsOut';
import { replaceFile } from './disk/writeFile';
import type { Io } from './io';
import { Names } from './names';
import type { Options } from './options';
import { encode, type Refusal, readTextFile, type TextFile } from './textFile';
import type { CliMessage } from './texts';

/** A file that was not read, with the reason. */
export interface Refused {
	readonly refusal: Refusal | 'unreadable';
	/** The error of the system. */
	readonly detail?: string;
}

/** Reads and writes files, and tells what happened on the error stream. The run continues with the other files. */
export class FileReader {
	/** Whether a file could not be read or written; then the run as a whole has failed. */
	failed = false;
	/** The sentences of all errors. */
	readonly failures: string[] = [];
	readonly names: Names;
	readonly #options: Options;
	readonly #io: Io;

	constructor(options: Options, io: Io) {
		this.#options = options;
		this.#io = io;
		this.names = new Names(options, io.cwd);
	}

	resolve(name: string): string {
		return path.resolve(this.#io.cwd, name);
	}

	/** Reads a document. An encoding that is not read is no error of the run. */
	read(file: string): TextFile | Refused {
		try {
			const read = readTextFile(file);
			return typeof read === 'string' ? { refusal: read } : read;
		} catch (error) {
			this.fail('cannot-read', file, error);
			return { refusal: 'unreadable', detail: messageOf(error) };
		}
	}

	/** Reads a file without which the run cannot be right. */
	readOrFail(file: string): TextFile | undefined {
		if (this.failsByLink(file)) {
			return undefined;
		}
		const read = this.read(file);
		if (!('refusal' in read)) {
			return read;
		}
		if (read.refusal !== 'unreadable') {
			this.fail(read.refusal, file, String(MAX_FILE_BYTES / 1_000_000));
		}
		return undefined;
	}

	/** Reports a file or a folder behind a link that is not followed. @returns whether it is one. */
	failsByLink(file: string): boolean {
		const isOut = leadsOut(file, this.#io.cwd);
		if (isOut) {
			this.fail('link-out', file);
		}
		return isOut;
	}

	/** Writes another text into a document. @returns whether it is done; otherwise the reason has been reported. */
	write(file: string, before: TextFile, text: string): boolean {
		try {
			const kept = replaceFile(file, encode(before), encode({ ...before, text }), this.#io.cwd);
			if (kept) {
				this.fail(kept, file);
			}
			return kept === undefined;
		} catch (error) {
			this.fail('cannot-write', file, error);
			return false;
		}
	}

	/** Reports an error that makes the run fail. */
	fail(message: CliMessage, file: string, error?: unknown): void {
		this.failed = true;
		const sentence = this.#sentence(message, file, error === undefined ? [] : [messageOf(error)]);
		this.failures.push(sentence);
		this.#io.err(`${sentence}\n`);
	}

	/** Takes an error that ends the run. The caller tells it. */
	stop(error: unknown): void {
		this.failed = true;
		this.failures.push(messageOf(error));
	}

	/** Prints a note about a file, unless the run is quiet. */
	note(message: CliMessage, file: string, ...args: readonly string[]): void {
		this.tell(this.#sentence(message, file, args));
	}

	/** Prints a sentence, unless the run is quiet. */
	tell(sentence: string): void {
		if (!this.#options.quiet) {
			this.#io.err(`${sentence}\n`);
		}
	}

	#sentence(message: CliMessage, file: string, args: readonly string[]): string {
		return this.#options.speaker.say(message, this.names.of(file), ...args);
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
