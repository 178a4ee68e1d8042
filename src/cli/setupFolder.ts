/** Reads and writes the files of a repository that is set up. Links are left alone: they may lead out of the folder. */
import path from 'node:path';
import { MAX_FILE_BYTES } from '../core/maxFileBytes';
import type { SetupChange } from '../core/setup/planSetup';
import type { SetupReader } from '../core/setup/setupFiles';
import { applyEdits } from '../core/text/applyEdits';
import { createFile } from './disk/createFile';
import type { FileReader } from './fileReader';
import { entriesIfThere, isLink, statIfThere } from './ifThere';
import { readTextFile, type TextFile } from './textFile';
import type { Speaker } from './texts';

export class SetupFolder implements SetupReader {
	readonly #texts = new Map<string, TextFile>();

	constructor(
		private readonly root: string,
		private readonly speaker: Speaker,
	) {}

	/** The whole path of a file. */
	full(name: string): string {
		return path.join(this.root, ...name.split('/'));
	}

	async text(name: string): Promise<string | undefined> {
		const steps = name.split('/');
		if (steps.some((_, index) => isLink(this.full(steps.slice(0, index + 1).join('/'))))) {
			throw new Error(this.speaker.say('is-link', name));
		}
		const read = statIfThere(this.full(name)) && this.#read(name);
		if (typeof read === 'string') {
			throw new Error(this.speaker.say(read, name, String(MAX_FILE_BYTES / 1_000_000)));
		}
		if (read) {
			this.#texts.set(name, read);
		}
		return read?.text;
	}

	async names(name: string): Promise<readonly string[]> {
		return entriesIfThere(path.join(this.root, name)).flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
	}

	/** The file as it is; nothing for a new one. */
	before({ path: name }: SetupChange): TextFile | undefined {
		return this.#texts.get(name);
	}

	/** Writes a changed file, or a new one, which must not exist. @returns whether it is written. */
	async write(change: SetupChange, reader: FileReader): Promise<boolean> {
		const file = this.full(change.path);
		const before = this.before(change);
		if (before) {
			return reader.write(file, before, after(change));
		}
		try {
			await createFile(file, after(change));
			return true;
		} catch (error) {
			reader.fail('cannot-write', file, error);
			return false;
		}
	}

	#read(name: string): ReturnType<typeof readTextFile> {
		try {
			return readTextFile(this.full(name));
		} catch (error) {
			throw new Error(this.speaker.say('cannot-read', name, error instanceof Error ? error.message : String(error)));
		}
	}
}

/** The text of a file after a change. */
export function after({ text = '', edits }: SetupChange): string {
	return applyEdits(text, edits);
}
