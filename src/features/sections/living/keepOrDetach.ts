import * as vscode from 'vscode';
import { folderOverlay } from '../../../host/registry/overlayPlaces';
import type { Services } from '../../../services';
import { detachEdit, keepEdit } from './handEdits';
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
	const edit =
		way === 'keep' ? await keepEdit(document.uri, checked, living) : detachEdit(document.uri, checked, living);
	if (!edit) {
		const detach = vscode.l10n.t('Make It Plain Text');
		const choice = await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'Your text of “{0}” cannot go into the overlay of this folder. Make the section plain text? Updates then leave it alone.',
				living.section.id,
			),
			detach,
		);
		return choice === detach ? keepOrDetach(services, argument, 'detach') : undefined;
	}
	if (document.getText() !== checked.text || !(await vscode.workspace.applyEdit(edit))) {
		throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	if (way === 'keep' && folder) {
		const overlay = await vscode.workspace.openTextDocument(folderOverlay(folder));
		await vscode.window.showTextDocument(overlay, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
	}
}
