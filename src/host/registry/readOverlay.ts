import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import type { OverlayContent } from '../../core/overlays/overlayStack';
import { readRegularFile } from './regularFile';

/** A file system that does not answer must not block everything else. */
const TIMEOUT_MS = 5_000;
/** The pause before a file that looks half-written is read again. */
const RETRY_MS = 50;

/** Reads an overlay from any file system of VS Code. Never rejects. */
export async function readOverlay(uri: vscode.Uri): Promise<OverlayContent> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<OverlayContent>((resolve) => {
		timer = setTimeout(() => resolve({ kind: 'unreadable', reason: 'timeout' }), TIMEOUT_MS);
	});
	try {
		return await Promise.race([read(uri), late]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Programs empty a file before they write it. An empty file is a valid overlay that changes nothing, so a file that looks
 * half-written is read again.
 */
async function read(uri: vscode.Uri, attempts = 2): Promise<OverlayContent> {
	try {
		const file = await readRegularFile(uri, MAX_FILE_BYTES);
		if (file.kind === 'irregular') {
			return file.isFolder ? { kind: 'missing' } : { kind: 'unreadable', reason: 'no regular file' };
		}
		if (file.kind === 'too-large') {
			return { kind: 'too-large', bytes: file.size };
		}
		const { bytes, size } = file;
		if (attempts > 0 && (bytes.length === 0 || bytes.length !== size)) {
			await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
			return read(uri, attempts - 1);
		}
		return { kind: 'text', text: new TextDecoder().decode(bytes) };
	} catch (error) {
		const code = error instanceof vscode.FileSystemError ? error.code : '';
		return code === 'FileNotFound' || code === 'FileNotADirectory'
			? { kind: 'missing' }
			: { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
	}
}
