import * as vscode from 'vscode';
import { changeDocument } from '../../../host/readme/changeDocument';
import type { Services } from '../../../services';
import { replaceEdit } from './handEdits';
import { keepOrDetach } from './keepOrDetach';
import { findLiving, type LivingTarget } from './livingTarget';
import { updatedTarget } from './updatedDocuments';

/**
 * Replaces a section with its update, from the comparison of both.
 *
 * @param argument the right side of the comparison, passed by its title. Without it, the active tab is used.
 * @throws {Error} when the document has changed in the meantime.
 */
export async function takeUpdate({ checks }: Services, argument: unknown): Promise<void> {
	const target = shownTarget(argument);
	if (!target) {
		return;
	}
	const document = await vscode.workspace.openTextDocument(target.uri);
	const checked = await checks.of(document);
	const living = checked && findLiving(checked, target);
	if (!checked || !living) {
		return;
	}
	const edit = replaceEdit(document.uri, checked, living);
	if (await changeDocument(document, checked.text, edit)) {
		await closeComparison(target);
	}
}

/** Keeps the current text. An edited text becomes the text of the section, so that updates no longer replace it. */
export async function keepText(services: Services, argument: unknown): Promise<void> {
	const target = shownTarget(argument);
	if (!target) {
		return;
	}
	const checked = await services.checks.of(await vscode.workspace.openTextDocument(target.uri));
	const living = checked && findLiving(checked, target);
	await closeComparison(target);
	if (checked && living && living.state === 'edited') {
		await keepOrDetach(services, target, 'keep');
	}
}

function shownTarget(argument: unknown): LivingTarget | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const active = input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
	return updatedTarget(argument instanceof vscode.Uri ? argument : active);
}

/** Closes the comparison and shows the document. */
async function closeComparison({ uri, section }: LivingTarget): Promise<void> {
	const tabs = vscode.window.tabGroups.all
		.flatMap((group) => group.tabs)
		.filter(({ input }) => {
			const shown = input instanceof vscode.TabInputTextDiff ? updatedTarget(input.modified) : undefined;
			return shown?.uri.toString() === uri.toString() && shown.section === section;
		});
	await vscode.window.tabGroups.close(tabs);
	await vscode.window.showTextDocument(uri);
}
