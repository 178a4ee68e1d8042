import * as vscode from 'vscode';
import { readList } from '../settings';

/** Where an overlay is expected, whether or not there is one. */
export interface OverlayPlace {
	readonly uri: vscode.Uri;
	readonly level: 'user' | 'folder';
	/** The workspace folder that it belongs to. */
	readonly folder?: vscode.WorkspaceFolder;
	/** It lies in a workspace that is not trusted, so it is not read. */
	readonly untrusted: boolean;
}

/** The overlay of a workspace folder. */
export function folderOverlay(folder: vscode.WorkspaceFolder): vscode.Uri {
	return vscode.Uri.joinPath(folder.uri, '.mii', 'registry.yaml');
}

/** Whether a file is called as the overlay of a folder is, in whatever folder it lies. */
export function isFolderOverlay(uri: vscode.Uri): boolean {
	return uri.path.endsWith('/.mii/registry.yaml');
}

/** The path of an overlay as people read it. */
export function overlayLabel(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}

/** The places in the order in which they count: those of the setting, then those of the workspace folders. */
export function overlayPlaces(): readonly OverlayPlace[] {
	const trusted = vscode.workspace.isTrusted;
	const folders = (vscode.workspace.workspaceFolders ?? []).map(
		(folder): OverlayPlace => ({
			uri: folderOverlay(folder),
			level: 'folder',
			folder,
			untrusted: !trusted,
		}),
	);
	const taken = new Set(folders.map(({ uri }) => uri.toString()));
	const named: OverlayPlace[] = [];
	for (const uri of readList('registryOverlays').map(toUri)) {
		if (uri && !taken.has(uri.toString())) {
			taken.add(uri.toString());
			// A file inside an untrusted folder is as untrusted as the folder.
			named.push({ uri, level: 'user', untrusted: !trusted && vscode.workspace.getWorkspaceFolder(uri) !== undefined });
		}
	}
	return [...named, ...folders];
}

/** A URI, an absolute path, or a path relative to the first workspace folder. */
function toUri(text: string): vscode.Uri | undefined {
	const base = vscode.workspace.workspaceFolders?.[0]?.uri;
	try {
		if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(text)) {
			return vscode.Uri.parse(text, true);
		}
		if (/^([\\/]|[A-Za-z]:[\\/])/.test(text)) {
			const file = vscode.Uri.file(text);
			// In a browser or on a remote machine the files are where the workspace is.
			return base && base.scheme !== 'file' ? base.with({ path: file.path }) : file;
		}
		return base && text.trim() !== '' ? vscode.Uri.joinPath(base, text) : undefined;
	} catch {
		return undefined;
	}
}
