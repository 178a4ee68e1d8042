import * as vscode from 'vscode';
import type { Failures } from '../../host/failures';
import { showInformation } from '../../host/messages';
import { askForTrust } from '../../host/readme/askForTrust';
import { changeFiles } from '../../host/readme/changeFiles';
import { folderOverlay } from '../../host/registry/overlayPlaces';
import { COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { starter } from './starter';

/** Opens the overlay of a workspace folder. A missing one is created with a commented starter. */
export async function createOverlay({ failures }: Services): Promise<void> {
	const folder = await chooseFolder(failures);
	if (!folder) {
		return;
	}
	const uri = folderOverlay(folder);
	if (!(await exists(uri))) {
		if (!vscode.workspace.isTrusted) {
			askForTrust(failures);
			return;
		}
		await changeFiles([{ uri, text: undefined, edits: [{ start: 0, end: 0, text: starter() }] }]);
	}
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

async function chooseFolder(failures: Failures): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length > 1) {
		const placeHolder = vscode.l10n.t('Choose the folder for the overlay');
		return vscode.window.showWorkspaceFolderPick({ placeHolder });
	}
	if (folders.length === 0) {
		const message = vscode.l10n.t('Open a folder first. An overlay applies to the documents of its folder.');
		failures.watch(COMMANDS.createOverlay, showInformation(message));
	}
	return folders[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return false;
		}
		// The file may exist, and it must not be overwritten.
		throw error;
	}
}
