/** Leaves out files that Git ignores, by the same rules as the command line. */
import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import { gitFolderPath } from '../../core/repository/gitRemotes';
import { IgnoredFiles, ignoresCase } from '../../core/repository/ignoreRules';
import { trackedFiles } from '../../core/repository/trackedFiles';
import { groupBy } from '../../core/text/groupBy';
import { readRegularFile, textIfThere } from '../registry/regularFile';
import { isRepository } from './isRepository';

/** The index of Git has about 100 bytes for each file that it tracks. */
const MAX_INDEX_BYTES = 50_000_000;

/** @returns the files that Git does not ignore, in any order. */
export async function withoutIgnored(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
	const folderOf = (uri: vscode.Uri): vscode.Uri | undefined => vscode.workspace.getWorkspaceFolder(uri)?.uri;
	const groups = [...groupBy(uris, (uri) => folderOf(uri)?.toString() ?? '').values()];
	const kept = await Promise.all(
		groups.map(async (group) => {
			const folder = group[0] && folderOf(group[0]);
			return folder ? keptIn(folder, group) : group;
		}),
	);
	return kept.flat();
}

async function keptIn(folder: vscode.Uri, uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
	const root = (await repositoryOf(folder)) ?? folder;
	const kept = await visible(root, folder, uris);
	// A person who opens an ignored folder wants to see what is in it.
	return kept ?? (await visible(folder, folder, uris)) ?? uris;
}

/** @returns nothing when the folder itself is ignored. */
async function visible(
	root: vscode.Uri,
	folder: vscode.Uri,
	uris: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[] | undefined> {
	const ignored = new IgnoredFiles(ignoresCase((await textOf(root, '.git/config')) ?? ''));
	const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
	const add = async (relative: string, name: string): Promise<void> => {
		const text = await textOf(vscode.Uri.joinPath(root, relative), name);
		if (text !== undefined) {
			ignored.add(relative, text);
		}
	};
	const keep = async (relative: string, inside: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> => {
		await add(relative, '.gitignore');
		const start = base.length + (relative === '' ? 0 : relative.length + 1);
		const steps = groupBy(inside, ({ path }) => path.slice(start).split('/', 2).slice(0, -1).join());
		const kept = [...steps].map(([step, group]) => {
			if (step === '') {
				return group.filter(({ path }) => !ignored.isIgnored(path.slice(base.length)));
			}
			const below = relative === '' ? step : `${relative}/${step}`;
			return ignored.isFolderIgnored(below) ? [] : keep(below, group);
		});
		return (await Promise.all(kept)).flat();
	};
	await add('', '.git/info/exclude');
	const kept = await keep('', uris);
	const own = folder.path.slice(base.length);
	if (kept.length === 0 && own !== '' && ignored.isFolderIgnored(own)) {
		return undefined;
	}
	const known = new Set(kept);
	const rest = uris.filter((uri) => !known.has(uri));
	// Git does not ignore a file that it already tracks.
	const tracked = rest.length > 0 ? await trackedIn(root) : new Set();
	return [...kept, ...rest.filter(({ path }) => tracked.has(path.slice(base.length)))];
}

async function trackedIn(root: vscode.Uri): Promise<ReadonlySet<unknown>> {
	const linked = gitFolderPath((await textOf(root, '.git')) ?? '');
	const git = linked?.startsWith('/') ? root.with({ path: linked }) : vscode.Uri.joinPath(root, linked ?? '.git');
	const decoder = new TextDecoder();
	try {
		const index = await readRegularFile(vscode.Uri.joinPath(git, 'index'), MAX_INDEX_BYTES);
		return index.kind !== 'bytes' ? new Set() : trackedFiles(index.bytes, (name) => decoder.decode(name));
	} catch {
		return new Set();
	}
}

async function repositoryOf(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
	if (await isRepository(folder)) {
		return folder;
	}
	const above = vscode.Uri.joinPath(folder, '..');
	return above.path === folder.path ? undefined : repositoryOf(above);
}

async function textOf(folder: vscode.Uri, name: string): Promise<string | undefined> {
	const uri = vscode.Uri.joinPath(folder, name);
	try {
		// Git does not follow a link to its own files.
		const isLink = (await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink;
		return isLink ? undefined : await textIfThere(uri, MAX_FILE_BYTES);
	} catch {
		return undefined;
	}
}
