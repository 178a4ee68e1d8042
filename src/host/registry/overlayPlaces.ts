import * as vscode from 'vscode';
import { readList } from '../settings';

/** The location of an overlay that may or may not exist. */
export interface OverlayPlace {
	readonly uri: vscode.Uri;
	readonly level: 'user' | 'folder';
	/** The workspace folder of the overlay. */
	readonly folder?: vscode.WorkspaceFolder;
	/** Whether it is in an untrusted workspace. Then it is not read. */
	readonly untrusted: boolean;
}

/** The URI of a workspace folder's overlay. */
export function folderOverlay(folder: vscode.WorkspaceFolder): vscode.Uri {
	return vscode.Uri.joinPath(folder.uri, '.mii', 'registry.yaml');
}

/** Whether a path ends like that of a folder's overlay. */
export function isFolderOverlay(uri: vscode.Uri): boolean {
	return uri.path.endsWith('/.mii/registry.yaml');
}

/** Whether a path ends like that of a configuration. */
export function isConfigFile(uri: vscode.Uri): boolean {
	return uri.path.endsWith('/.mii/config.yaml');
}

/** The label of an overlay: its path in the workspace. */
export function overlayLabel(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}

/** All places in ascending precedence: those in the setting, then those of the workspace folders. */
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
			// A file in an untrusted folder is also untrusted.
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
			// In a browser or a remote window, the files are where the workspace is.
			return base && base.scheme !== 'file' ? base.with({ path: file.path }) : file;
		}
		return base && text.trim() !== '' ? vscode.Uri.joinPath(base, text) : undefined;
	} catch {
		return undefined;
	}
}
