/** Collects the context of the checks for files: registry, repository and facts. */
import path from 'node:path';
import { checkContext } from '../core/checks/checkContext';
import type { CheckContext } from '../core/checks/checks';
import { bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';
import { factsFromFiles } from '../core/repository/factsFromFiles';
import type { RepositoryFacts } from '../core/repository/repositoryFacts';
import { reasonToBelong } from '../core/repository/repositoryMatch';
import type { FileReader } from './fileReader';
import { statIfThere } from './ifThere';
import { mergeOverlay } from './mergeOverlay';
import type { Options } from './options';
import { readFactFiles } from './readFactFiles';
import { repositoryRoot } from './repository';

/** The path of the overlay in a repository. */
export const OVERLAY = path.join('.mii', 'registry.yaml');

/** The context shared by all files of one folder. */
interface Shared {
	readonly registry: Registry;
	readonly facts: RepositoryFacts;
	readonly hasOverlay: boolean;
}

/** Finds the context of files and caches the parts that other files of the repository share. */
export class Surroundings {
	readonly #options: Options;
	readonly #cwd: string;
	readonly #reader: FileReader;
	readonly #shared = new Map<string, Promise<Shared>>();
	readonly #names = new Map<string, readonly string[]>();
	readonly #overlays = new Map<string, string | undefined>();
	readonly #registries = new Map<string, Promise<Registry | undefined>>();

	/**
	 * @param cwd the working folder.
	 * @param reader reads overlays and reports those with errors, which are then not used.
	 */
	constructor(options: Options, cwd: string, reader: FileReader) {
		this.#options = options;
		this.#cwd = cwd;
		this.#reader = reader;
	}

	async contextOf(file: string): Promise<CheckContext> {
		const folder = path.dirname(file);
		const root = repositoryRoot(folder) ?? this.#rootWithoutGit(folder);
		const overlay = this.#overlayOf(folder, root);
		const known = this.#shared.get(folder) ?? this.#share(folder, root, overlay);
		this.#shared.set(folder, known);
		const { registry, facts, hasOverlay } = await known;
		const { mii, today } = this.#options;
		const repository = this.#options.repository ?? facts.repository;
		const isMii = mii ?? (reasonToBelong(registry, repository, hasOverlay) !== undefined || undefined);
		return checkContext({ registry, facts, today, repository, isMii, path: file.split(path.sep).join('/') });
	}

	/** Without git, the working folder counts as the repository of the files in it. */
	#rootWithoutGit(folder: string): string {
		const relative = path.relative(this.#cwd, folder);
		return relative.startsWith('..') || path.isAbsolute(relative) ? folder : this.#cwd;
	}

	async #share(folder: string, root: string, overlay: string | undefined): Promise<Shared> {
		const merged = overlay === undefined ? undefined : await this.#load(overlay);
		const registry = merged ?? bundledRegistry(this.#options.today);
		const files = await readFactFiles(folder, root, this.#options.repository, this.#names);
		return { registry, facts: factsFromFiles(registry, files), hasOverlay: merged !== undefined };
	}

	#load(overlay: string): Promise<Registry | undefined> {
		const known = this.#registries.get(overlay) ?? this.#read(overlay);
		this.#registries.set(overlay, known);
		return known;
	}

	async #read(overlay: string): Promise<Registry | undefined> {
		const read = this.#reader.readOrFail(overlay);
		const registry = read && mergeOverlay(read.text, this.#options.today).registry;
		if (read && !registry) {
			this.#reader.fail('broken-overlay', overlay);
		}
		return registry;
	}

	/** Finds the nearest overlay from a folder upward to the root of its repository. */
	#overlayOf(folder: string, root: string): string | undefined {
		if (this.#overlays.has(folder)) {
			return this.#overlays.get(folder);
		}
		const own = path.join(folder, OVERLAY);
		const exists = statIfThere(own)?.isFile() === true;
		const above = exists || folder === root ? undefined : this.#overlayOf(path.dirname(folder), root);
		const found = exists ? own : above;
		this.#overlays.set(folder, found);
		return found;
	}
}
