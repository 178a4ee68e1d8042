import * as vscode from 'vscode';
import type { FhirContext, ProjectFile } from '../../core/checks/rules/rule';
import { type FhirAlias, type FhirFile, fhirFileKind } from '../../core/fhir/fhirFile';
import { isMiiFhirFile, projectBelongs } from '../../core/fhir/isMiiFhirFile';
import { PROJECT_FILE_NAMES, readProjectFile } from '../../core/fhir/projectFiles';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import { SUSHI_CONFIG } from '../../core/repository/projectFiles';
import { Disposable } from '../disposable';
import type { InitiativeScope } from '../readme/initiativeScope';
import type { RepositoryFactsReader } from '../readme/repositoryFactsReader';
import { openDocument, type TextSource } from '../readme/textSource';
import type { RegistryStore } from '../registry/registryStore';
import { textIfThere } from '../registry/regularFile';
import { FHIR_NAMES, fhirFileOf } from './fhirFiles';

/** Files of this name hold the aliases of a project. Reading every file in search of more would take long. */
const ALIAS_FILES = '**/*[aA]lias*.fsh';
const MOST_ALIAS_FILES = 50;

/** A file with what is known about its project. */
export interface FhirDocument {
	readonly context: FhirContext;
	/** Whether the initiative has something to say about it. */
	readonly belongs: boolean;
}

/**
 * Reads the projects of FHIR files. An open file has the text of its editor; others are read on request and kept until they
 * change on disk.
 */
export class FhirProjects extends Disposable {
	readonly #files = new Map<string, Promise<FhirFile | undefined>>();
	readonly #aliasFiles = new Map<string, Thenable<readonly vscode.Uri[]>>();
	readonly #onDidChange = this._register(new vscode.EventEmitter<vscode.Uri>());
	/** Fires when a file of a project was changed on disk. */
	readonly onDidChange = this.#onDidChange.event;
	#watching = false;

	constructor(
		private readonly store: RegistryStore,
		private readonly facts: RepositoryFactsReader,
		private readonly scope: InitiativeScope,
	) {
		super();
	}

	/** Reads what is known about a file of a FHIR project. */
	async of(source: TextSource): Promise<FhirDocument> {
		this.#watch();
		// Read before the first await, after which the document may have another text.
		const file = fhirFileOf(source);
		await this.store.ready();
		const registry = this.store.registryFor(source.uri);
		const { repository } = await this.facts.read(registry, source);
		const known = await this.scope.known(source);
		const others = await this.#others(source);
		const isMii = projectBelongs(known, others, registry);
		return {
			context: { registry, file, repository, isMii, others },
			belongs: known !== false && isMiiFhirFile(file, registry, isMii),
		};
	}

	/** The aliases in other files of the project. FHIR Shorthand knows them everywhere. */
	async aliases({ uri, isUntitled }: TextSource): Promise<readonly FhirAlias[]> {
		if (fhirFileKind(uri.path) !== 'shorthand' || isUntitled || !vscode.workspace.isTrusted) {
			return [];
		}
		const home = await this.#homeOf(uri);
		const key = home.toString();
		const pattern = new vscode.RelativePattern(home, ALIAS_FILES);
		const known =
			this.#aliasFiles.get(key) ?? vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_ALIAS_FILES);
		this.#aliasFiles.set(key, known);
		const open = vscode.workspace.textDocuments
			.filter((document) => fhirFileKind(document.uri.path) === 'shorthand')
			.filter((document) => document.uri.toString().startsWith(`${key}/`));
		const all = [...(await known), ...open.map((document) => document.uri)].filter(
			(other) => other.toString() !== uri.toString(),
		);
		return (await Promise.all(all.map((other) => this.#read(other)))).flatMap((file) => file?.aliases ?? []);
	}

	/** The files that state facts of the same project. In an untrusted workspace nothing but the document counts. */
	async #others({ uri, isUntitled }: TextSource): Promise<readonly ProjectFile[]> {
		if (isUntitled || !vscode.workspace.isTrusted) {
			return [];
		}
		const folder = vscode.Uri.joinPath(uri, '..');
		const home = await this.#homeOf(uri);
		const depth = segments(folder) - segments(home);
		const found = await Promise.all(
			PROJECT_FILE_NAMES.map(async (name): Promise<readonly ProjectFile[]> => {
				const other = vscode.Uri.joinPath(home, name);
				const file = other.toString() === uri.toString() ? undefined : await this.#read(other);
				return file ? [{ path: `${'../'.repeat(depth)}${name}`, file }] : [];
			}),
		);
		return found.flat();
	}

	/** The folder of a project: for FHIR Shorthand, the nearest one above with a `sushi-config.yaml`. */
	async #homeOf(uri: vscode.Uri): Promise<vscode.Uri> {
		const own = vscode.Uri.joinPath(uri, '..');
		const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
		if (fhirFileKind(uri.path) !== 'shorthand' || !root) {
			return own;
		}
		for (let folder = own; segments(folder) >= segments(root); folder = vscode.Uri.joinPath(folder, '..')) {
			if (await this.#read(vscode.Uri.joinPath(folder, SUSHI_CONFIG))) {
				return folder;
			}
		}
		return own;
	}

	async #read(uri: vscode.Uri): Promise<FhirFile | undefined> {
		const open = openDocument(uri);
		if (open) {
			return fhirFileOf(open);
		}
		const key = uri.toString();
		const known =
			this.#files.get(key) ??
			textIfThere(uri, MAX_FILE_BYTES).then((text) =>
				text === undefined ? undefined : readProjectFile(text, uri.path),
			);
		this.#files.set(key, known);
		return known;
	}

	#watch(): void {
		if (this.#watching || this.isDisposed) {
			return;
		}
		this.#watching = true;
		const names = [...new Set([...FHIR_NAMES, ...PROJECT_FILE_NAMES])];
		const watcher = this._register(vscode.workspace.createFileSystemWatcher(`**/{${names.join(',')}}`));
		const forget = (uri: vscode.Uri): void => {
			this.#files.delete(uri.toString());
			this.#aliasFiles.clear();
			this.#onDidChange.fire(uri);
		};
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			this._register(event(forget));
		}
		// File watchers do not work everywhere (microsoft/vscode#158447).
		this._register(
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				if (fhirFileKind(uri.path) !== undefined || PROJECT_FILE_NAMES.includes(uri.path.split('/').at(-1) ?? '')) {
					forget(uri);
				}
			}),
		);
		// These fire when the window comes back, and when the folder becomes trusted.
		this._register(
			this.facts.onDidChange(() => {
				this.#files.clear();
				this.#aliasFiles.clear();
			}),
		);
	}
}

/** The number of folders in a path. */
function segments({ path }: vscode.Uri): number {
	return path.split('/').filter((part) => part !== '').length;
}
