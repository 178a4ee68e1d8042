import path from 'node:path';
import { IgnoredFiles, ignoresCase } from '../../core/repository/ignoreRules';
import { readOwnIfThere } from '../ifThere';
import { gitConfig, repositoryRoot, trackedIn } from '../repository';
import { relativePath } from './relativePath';
import { vscodeExcludes } from './vscodeExcludes';

/** Folders that are never searched, even if .gitignore does not exclude them. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);

/** The repositories of a run. Their rules are read once. */
export class RepositoryTrees {
	readonly #trees = new Map<string, RepositoryTree>();

	/** The tree of the repository of a folder; without git, that of the folder itself. */
	of(folder: string): RepositoryTree {
		const root = repositoryRoot(folder) ?? folder;
		const tree = this.#trees.get(root) ?? new RepositoryTree(root);
		this.#trees.set(root, tree);
		return tree;
	}
}

/** Knows which files of a repository are left out: by Git, or by its settings for VS Code. */
class RepositoryTree {
	readonly #ignored: IgnoredFiles;
	readonly #isExcluded: (path: string) => boolean;
	readonly #entered = new Set<string>();
	#tracked: ReadonlySet<string> | undefined;
	#foldersOfTracked: ReadonlySet<string> | undefined;

	constructor(readonly root: string) {
		this.#ignored = new IgnoredFiles(ignoresCase(gitConfig(root) ?? ''));
		this.#isExcluded = vscodeExcludes(root);
		this.#add('', '.git/info/exclude');
	}

	/** Reads the rules of a folder and of all folders above it. */
	enter(folder: string): void {
		const relative = relativePath(this.root, folder);
		if (!this.#entered.has(relative)) {
			this.#entered.add(relative);
			if (relative !== '') {
				this.enter(path.dirname(folder));
			}
			this.#add(relative, '.gitignore');
		}
	}

	/** Whether a file or a folder in an entered folder is left out. */
	leavesOut(file: string, isFolder: boolean): boolean {
		const relative = relativePath(this.root, file);
		return (
			(isFolder && SKIPPED_FOLDERS.has(path.basename(file))) ||
			this.#isExcluded(relative) ||
			(isFolder
				? this.#ignored.isFolderIgnored(relative) && !this.#trackedFolders().has(relative)
				: this.#ignored.isIgnored(relative) && !this.#trackedFiles().has(relative))
		);
	}

	/** Git does not ignore a file that it already tracks. Most runs never ask. */
	#trackedFiles(): ReadonlySet<string> {
		this.#tracked ??= trackedIn(this.root);
		return this.#tracked;
	}

	/** The folders that hold tracked files. */
	#trackedFolders(): ReadonlySet<string> {
		if (!this.#foldersOfTracked) {
			const folders = new Set<string>();
			for (const file of this.#trackedFiles()) {
				for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
					folders.add(file.slice(0, end));
				}
			}
			this.#foldersOfTracked = folders;
		}
		return this.#foldersOfTracked;
	}

	#add(folder: string, name: string): void {
		const text = readOwnIfThere(path.join(this.root, folder, name));
		if (text !== undefined) {
			this.#ignored.add(folder, text);
		}
	}
}
