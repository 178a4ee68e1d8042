import * as vscode from 'vscode';

/** The content of a file, or why it was not read. */
export type RegularFile =
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly size: number }
	| { readonly kind: 'too-large'; readonly size: number }
	/** A folder, a device, a pipe: reading one may never end. */
	| { readonly kind: 'irregular'; readonly isFolder: boolean };

/**
 * Reads a file that others may have put into the folder. Every file of a workspace is read by this function.
 *
 * @throws {vscode.FileSystemError} when there is no such file, or it cannot be read.
 */
export async function readRegularFile(uri: vscode.Uri, maxBytes: number): Promise<RegularFile> {
	const { type, size } = await vscode.workspace.fs.stat(uri);
	if ((type & vscode.FileType.File) === 0) {
		return { kind: 'irregular', isFolder: (type & vscode.FileType.Directory) !== 0 };
	}
	if (size > maxBytes) {
		return { kind: 'too-large', size };
	}
	const bytes = await vscode.workspace.fs.readFile(uri);
	// The file may have grown meanwhile.
	return bytes.length > maxBytes ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes, size };
}

/** Reads a text. @returns nothing when there is no such file, or it cannot be read, is irregular or too large. */
export async function textIfThere(uri: vscode.Uri, maxBytes: number): Promise<string | undefined> {
	try {
		const file = await readRegularFile(uri, maxBytes);
		return file.kind === 'bytes' ? new TextDecoder().decode(file.bytes) : undefined;
	} catch {
		return undefined;
	}
}
