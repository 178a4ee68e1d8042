import * as vscode from 'vscode';
import type { OverlayContent } from '../core/registry/overlayStack';

/** The same as in the core, which is not loaded before there is an overlay. */
const MAX_BYTES = 5_000_000;
/** A file system that does not answer must not hold up everything else. */
const PATIENCE = 5_000;

/** Reads a file through VS Code, so that it may be anywhere. Never rejects. */
export async function readOverlay(uri: vscode.Uri): Promise<OverlayContent> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<OverlayContent>((resolve) => {
		timer = setTimeout(() => resolve({ kind: 'unreadable', reason: 'timeout' }), PATIENCE);
	});
	try {
		return await Promise.race([read(uri), late]);
	} finally {
		clearTimeout(timer);
	}
}

async function read(uri: vscode.Uri): Promise<OverlayContent> {
	try {
		const { size, type } = await vscode.workspace.fs.stat(uri);
		if (type === vscode.FileType.Directory) {
			return { kind: 'missing' };
		}
		if (size > MAX_BYTES) {
			return { kind: 'too-large', bytes: size };
		}
		return { kind: 'text', text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
	} catch (error) {
		const code = error instanceof vscode.FileSystemError ? error.code : '';
		return code === 'FileNotFound' || code === 'FileNotADirectory'
			? { kind: 'missing' }
			: { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
	}
}
