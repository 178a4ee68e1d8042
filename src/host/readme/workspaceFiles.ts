/** Finds files of the workspace: the same ones as the command line. */
import * as vscode from 'vscode';
import { LinkedPlaces } from '../registry/linkedPlaces';
import type { ConfigReader } from './configReader';
import { withoutIgnored } from './ignoredByGit';
import { pathIn } from './pathIn';

/** Glob patterns for the names of Markdown files. They cannot ignore case. */
export const MARKDOWN_NAMES: readonly string[] = ['*.[mM][dD]', '*.[mM][aA][rR][kK][dD][oO][wW][nN]'];

/**
 * Finds the files of the workspace that neither Git nor VS Code nor the configuration leaves out. Links are left out, too:
 * they may lead out of the folder.
 *
 * @param names glob patterns, without folders.
 * @param within limits the search to these folders and files. The files count whatever their names are.
 */
export async function findInWorkspace(
	names: readonly string[],
	token: vscode.CancellationToken,
	configs: ConfigReader,
	within?: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
	const glob = `**/{${names.join(',')}}`;
	const found = new Map<string, vscode.Uri>();
	const links = new Map<string, LinkedPlaces>();
	for (const root of within ?? [undefined]) {
		const isFile = root && !((await vscode.workspace.fs.stat(root)).type & vscode.FileType.Directory);
		const pattern = root ? new vscode.RelativePattern(root, glob) : glob;
		const uris = isFile
			? [root]
			: await withoutIgnored(await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token));
		for (const uri of uris) {
			if (!isFile && (await isLinked(uri, root, links))) {
				continue;
			}
			const config = await configs.of({ uri, isUntitled: false });
			if (!config?.config?.excludes(pathIn(config.folder, uri))) {
				found.set(uri.toString(), uri);
			}
		}
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file is behind a link in the chosen folder, or else in its workspace folder. */
function isLinked(uri: vscode.Uri, root: vscode.Uri | undefined, links: Map<string, LinkedPlaces>): Promise<boolean> {
	const base = root ?? vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri;
	const places = links.get(base.toString()) ?? new LinkedPlaces(base);
	links.set(base.toString(), places);
	return places.has(uri);
}
