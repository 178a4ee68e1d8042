/** Finds the configuration of files: the nearest `.mii/config.yaml` from their folder upward to the repository. */
import path from 'node:path';
import { CONFIG_PATH, type Config, readConfig } from '../core/config/config';
import type { Problem } from '../core/problem';
import type { FileReader } from './fileReader';
import { relativePath } from './files/relativePath';
import { statIfThere } from './ifThere';
import { repositoryRoot } from './repository';

/** Names that people choose by mistake. */
const WRONG_ENDINGS = ['.mii/config.yml', '.mii/registry.yml'];

/** A configuration with the folder that it is for. */
export interface FolderConfig {
	readonly folder: string;
	readonly file: string;
	readonly text: string;
	readonly config: Config | undefined;
	readonly problems: readonly Problem[];
}

/** Reads each configuration once, and asks each folder once. */
export class Configs {
	readonly #reader: FileReader;
	readonly #folders = new Map<string, FolderConfig | undefined>();
	/** The configurations with mistakes, which nobody has been told of yet. */
	readonly #broken: FolderConfig[] = [];

	constructor(reader: FileReader) {
		this.#reader = reader;
	}

	/** The configuration of a file. */
	of(file: string): Config | undefined {
		return this.#of(path.dirname(file))?.config;
	}

	/** @param file a file, or a folder with a slash at its end. */
	excludes(file: string): boolean {
		const found = this.#of(path.dirname(file));
		return found?.config?.excludes(relativePath(found.folder, file)) === true;
	}

	/** The name of the configuration of a file, for a sentence. */
	nameFor(file: string): string {
		const found = this.#of(path.dirname(file));
		return this.#reader.names.of(found?.file ?? file);
	}

	/** Takes the configurations with mistakes that were read since the last call. */
	takeBroken(): readonly FolderConfig[] {
		return this.#broken.splice(0);
	}

	#of(folder: string): FolderConfig | undefined {
		if (this.#folders.has(folder)) {
			return this.#folders.get(folder);
		}
		const above = path.dirname(folder);
		const isTop = above === folder || repositoryRoot(folder) === folder;
		const found = this.#read(folder) ?? (isTop ? undefined : this.#of(above));
		this.#folders.set(folder, found);
		return found;
	}

	#read(folder: string): FolderConfig | undefined {
		const file = path.join(folder, CONFIG_PATH);
		if (!statIfThere(path.dirname(file))) {
			return undefined;
		}
		if (!statIfThere(file)) {
			for (const other of WRONG_ENDINGS.map((name) => path.join(folder, name)).filter(statIfThere)) {
				this.#reader.note('wrong-ending', other);
			}
			return undefined;
		}
		const read = this.#reader.readOrFail(file);
		if (!read) {
			return undefined;
		}
		const found = { folder, file, text: read.text, ...readConfig(read.text) };
		if (found.problems.length > 0) {
			this.#reader.fail('broken-config', file);
			this.#broken.push(found);
		}
		return found;
	}
}
