import * as vscode from 'vscode';
import { showInformation } from '../../../host/messages';
import { changeDocument, changedMeanwhile } from '../../../host/readme/changeDocument';
import { folderOverlay } from '../../../host/registry/overlayPlaces';
import type { Services } from '../../../services';
import { acceptEdit, detachEdit, overlayEdit } from './handEdits';
import { findLiving, readLivingTarget } from './livingTarget';

/**
 * Keeps a person's text as the text of the section in the overlay of the folder, or detaches the section.
 *
 * @throws {Error} when the document has changed in the meantime.
 */
export async function keepOrDetach(services: Services, argument: unknown, way: 'keep' | 'detach'): Promise<void> {
	const { checks } = services;
	const target = readLivingTarget(argument);
	const document = target.uri && (await vscode.workspace.openTextDocument(target.uri));
	const checked = document && (await checks.of(document));
	const living = checked && findLiving(checked, target);
	if (!document || !living) {
		return;
	}
	const { uri } = document;
	if (way === 'detach') {
		await changeDocument(document, checked.text, detachEdit(uri, checked, living));
		return;
	}
	const edit = await overlayEdit(uri, checked, living);
	if (!edit) {
		const detach = vscode.l10n.t('Make It Plain Text');
		const choice = await showInformation(
			vscode.l10n.t(
				'Your text of “{0}” cannot go into the overlay of this folder. Make the section plain text? Updates then leave it alone.',
				living.section.id,
			),
			detach,
		);
		return choice === detach ? keepOrDetach(services, argument, 'detach') : undefined;
	}
	if (document.getText() !== checked.text || !(await vscode.workspace.applyEdit(edit))) {
		throw changedMeanwhile();
	}
	await changeDocument(document, checked.text, acceptEdit(uri, checked, living));
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (folder) {
		const overlay = await vscode.workspace.openTextDocument(folderOverlay(folder));
		await vscode.window.showTextDocument(overlay, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
	}
}
