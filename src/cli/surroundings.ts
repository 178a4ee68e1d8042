/** Collects the context of the checks for files: registry, repository and facts. */
import path from 'node:path';
import { checkContext } from '../core/checks/checkContext';
import type { CheckContext } from '../core/checks/checks';
import type { FhirContext, ProjectFile } from '../core/checks/rules/rule';
import { fhirFileKind } from '../core/fhir/fhirFile';
import { projectBelongs } from '../core/fhir/isMiiFhirFile';
import { PROJECT_FILE_NAMES, readProjectFile } from '../core/fhir/projectFiles';
import { bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';
import { factsFromFiles } from '../core/repository/factsFromFiles';
import type { RepositoryFacts } from '../core/repository/repositoryFacts';
import { reasonToBelong } from '../core/repository/repositoryMatch';
import { readInside } from './disk/readInside';
import type { FileReader } from './fileReader';
import { relativePath } from './files/relativePath';
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
	readonly #projects = new Map<string, readonly ProjectFile[]>();
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
		const known = await this.#knownOf(file);
		return checkContext({ ...known, today: this.#options.today, path: file.split(path.sep).join('/') });
	}

	/** The context of a file of a FHIR project, with the other files of the project. */
	async projectOf(file: string): Promise<Omit<FhirContext, 'file'>> {
		const { facts, ...known } = await this.#knownOf(file);
		const folder = path.dirname(file);
		const home = fhirFileKind(file) === 'shorthand' ? (this.#projectAbove(folder) ?? folder) : folder;
		const others = this.#filesOf(home).filter((other) => path.join(home, other.path) !== file);
		return {
			...known,
			isMii: projectBelongs(known.isMii, others, known.registry),
			others: home === folder ? others : others.map((other) => placedFrom(folder, home, other)),
		};
	}

	/** The files of a project in a folder. */
	#filesOf(folder: string): readonly ProjectFile[] {
		const known = this.#projects.get(folder) ?? readProject(folder, this.#cwd);
		this.#projects.set(folder, known);
		return known;
	}

	/** The nearest folder with a `sushi-config.yaml` from a folder upward to the root of its repository. */
	#projectAbove(folder: string): string | undefined {
		const above = path.dirname(folder);
		const isTop = above === folder || folder === (repositoryRoot(folder) ?? this.#rootWithoutGit(folder));
		const isHere = this.#filesOf(folder).some(({ file }) => file.kind === 'sushi');
		return isHere ? folder : isTop ? undefined : this.#projectAbove(above);
	}

	async #knownOf(
		file: string,
	): Promise<Pick<CheckContext, 'registry' | 'facts' | 'isMii'> & Pick<FhirContext, 'repository' | 'isMii'>> {
		const folder = path.dirname(file);
		const root = repositoryRoot(folder) ?? this.#rootWithoutGit(folder);
		const overlay = this.#overlayOf(folder, root);
		const known = this.#shared.get(folder) ?? this.#share(folder, root, overlay);
		this.#shared.set(folder, known);
		const { registry, facts, hasOverlay } = await known;
		const { mii } = this.#options;
		const repository = this.#options.repository ?? facts.repository;
		const isMii = mii ?? (reasonToBelong(registry, repository, hasOverlay) !== undefined || undefined);
		return { registry, facts, repository, isMii };
	}

	/** Without git, the working folder counts as the repository of the files in it. */
	#rootWithoutGit(folder: string): string {
		const relative = path.relative(this.#cwd, folder);
		return relative.startsWith('..') || path.isAbsolute(relative) ? folder : this.#cwd;
	}

	async #share(folder: string, root: string, overlay: string | undefined): Promise<Shared> {
		const merged = overlay === undefined ? undefined : await this.#load(overlay);
		const registry = merged ?? bundledRegistry(this.#options.today);
		const files = await readFactFiles(folder, root, this.#options.repository, this.#names, this.#cwd);
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
		const exists = statIfThere(own) !== undefined;
		const above = exists || folder === root ? undefined : this.#overlayOf(path.dirname(folder), root);
		const found = exists ? own : above;
		this.#overlays.set(folder, found);
		return found;
	}
}

function readProject(folder: string, cwd: string): readonly ProjectFile[] {
	return PROJECT_FILE_NAMES.flatMap((name): readonly ProjectFile[] => {
		const text = readInside(path.join(folder, name), cwd);
		return text === undefined ? [] : [{ path: name, file: readProjectFile(text, name) }];
	});
}

function placedFrom(folder: string, home: string, { path: name, file }: ProjectFile): ProjectFile {
	return { path: relativePath(folder, path.join(home, name)), file };
}
