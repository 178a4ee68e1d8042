/** Finds and reads the Markdown files of the workspace: the same ones as the command line. */
import * as vscode from 'vscode';
import type { Unreadable } from '../../core/checks/rules/notChecked';
import { isUtf16 } from '../../core/checks/unreadableFile';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import { LinkedPlaces } from '../registry/linkedPlaces';
import { readRegularFile } from '../registry/regularFile';
import type { ConfigReader } from './configReader';
import { withoutIgnored } from './ignoredByGit';
import type { MarkdownSource } from './markdownFiles';
import { pathIn } from './pathIn';

// Glob patterns cannot ignore case.
const MARKDOWN_FILES = '**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN]}';

/**
 * Finds the Markdown files of the workspace that neither Git nor VS Code nor the configuration leaves out. Links are left
 * out, too: they may lead out of the folder.
 *
 * @param within limits the search to these folders and files. The files count whatever their names are.
 */
export async function findMarkdown(
	token: vscode.CancellationToken,
	configs: ConfigReader,
	within?: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
	const found = new Map<string, vscode.Uri>();
	const links = new Map<string, LinkedPlaces>();
	for (const root of within ?? [undefined]) {
		const isFile = root && !((await vscode.workspace.fs.stat(root)).type & vscode.FileType.Directory);
		const pattern = root ? new vscode.RelativePattern(root, MARKDOWN_FILES) : MARKDOWN_FILES;
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

/** Reads a Markdown file. @returns the reason why it is not read; nothing when it is missing. */
export async function readMarkdown(uri: vscode.Uri): Promise<MarkdownSource | Unreadable | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText().length > MAX_FILE_BYTES ? 'too-large' : open;
	}
	let bytes: Uint8Array;
	try {
		const file = await readRegularFile(uri, MAX_FILE_BYTES);
		if (file.kind !== 'bytes') {
			return file.kind === 'too-large' ? 'too-large' : 'unreadable';
		}
		bytes = file.bytes;
	} catch (error) {
		return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? undefined : 'unreadable';
	}
	if (isUtf16(bytes)) {
		return 'utf-16';
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { uri, isUntitled: false, version: 0, getText: () => text };
	} catch {
		return 'not-utf-8';
	}
}
