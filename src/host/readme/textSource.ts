import * as vscode from 'vscode';
import type { Unreadable } from '../../core/checks/rules/notChecked';
import { isUtf16 } from '../../core/checks/unreadableFile';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import { readRegularFile } from '../registry/regularFile';

/** A file with its text. An open file has the text of its editor. */
export interface TextSource {
	readonly uri: vscode.Uri;
	readonly isUntitled: boolean;
	readonly version: number;
	getText(): string;
}

/** The editor's document of a file, if it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	const key = uri.toString();
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** Reads a file to check. @returns the reason why it is not read; nothing when it is missing. */
export async function readSource(uri: vscode.Uri): Promise<TextSource | Unreadable | undefined> {
	const open = openDocument(uri);
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
