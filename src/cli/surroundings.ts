/** What the checks need to know about a file besides its text: registry, repository and facts. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CheckContext } from '../core/readme/checks';
import { belongsToInitiative, isReadmeName } from '../core/readme/repositoryMatch';
import { bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';
import { readFacts } from './facts';
import type { Options } from './options';
import { repositoryName, repositoryRoot } from './repository';

/** Where an overlay stands in a repository. */
export const OVERLAY = path.join('.mii', 'registry.yaml');

/** Everything that files of one folder share. */
interface Shared {
	readonly registry: Registry;
	readonly repository: string | undefined;
	readonly facts: CheckContext['facts'];
	readonly hasOverlay: boolean;
}

/** Finds the surroundings of files; one that was found is kept for the other files of its repository. */
export class Surroundings {
	readonly #options: Options;
	readonly #cwd: string;
	readonly #onBrokenOverlay: (file: string) => void;
	readonly #shared = new Map<string, Promise<Shared>>();
	readonly #overlays = new Map<string, string | undefined>();

	/**
	 * @param cwd the working folder.
	 * @param onBrokenOverlay is told once about each overlay with errors; the files below do without it.
	 */
	constructor(options: Options, cwd: string, onBrokenOverlay: (file: string) => void) {
		this.#options = options;
		this.#cwd = cwd;
		this.#onBrokenOverlay = onBrokenOverlay;
	}

	async contextOf(file: string): Promise<CheckContext> {
		const folder = path.dirname(file);
		const root = (await repositoryRoot(folder)) ?? this.#rootWithoutGit(folder);
		const overlay = await this.#overlayOf(folder, root);
		const key = `${root}\n${overlay ?? ''}`;
		const known = this.#shared.get(key) ?? this.#share(root, overlay);
		this.#shared.set(key, known);
		const { registry, repository, facts, hasOverlay } = await known;
		const { mii, today } = this.#options;
		return {
			registry,
			today,
			facts,
			...(repository === undefined ? {} : { repository }),
			isMii: mii ?? (hasOverlay || belongsToInitiative(registry, repository)),
			isReadme: isReadmeName(path.basename(file)),
		};
	}

	/** Without git, the working folder stands for the repository of the files in it. */
	#rootWithoutGit(folder: string): string {
		const relative = path.relative(this.#cwd, folder);
		return relative.startsWith('..') || path.isAbsolute(relative) ? folder : this.#cwd;
	}

	async #share(root: string, overlay: string | undefined): Promise<Shared> {
		const repository = this.#options.repository ?? (await repositoryName(root));
		const merged = overlay === undefined ? undefined : await this.#load(overlay);
		return {
			registry: merged ?? bundledRegistry(),
			repository,
			facts: await readFacts(root, repository),
			hasOverlay: merged !== undefined,
		};
	}

	async #load(overlay: string): Promise<Registry | undefined> {
		// YAML parser and schema are needed by few repositories, so they are loaded on need.
		const { registryWith } = await import('./overlay');
		const registry = registryWith(await readFile(overlay, 'utf8'));
		if (!registry) {
			this.#onBrokenOverlay(overlay);
		}
		return registry;
	}

	/** The nearest overlay from a folder upward, up to the root of its repository. */
	async #overlayOf(folder: string, root: string): Promise<string | undefined> {
		if (this.#overlays.has(folder)) {
			return this.#overlays.get(folder);
		}
		const own = path.join(folder, OVERLAY);
		const exists = (await stat(own).catch(() => undefined))?.isFile() === true;
		const above = exists || folder === root ? undefined : await this.#overlayOf(path.dirname(folder), root);
		const found = exists ? own : above;
		this.#overlays.set(folder, found);
		return found;
	}
}
