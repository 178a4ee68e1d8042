import * as vscode from 'vscode';
import type { Localized } from '../../../core/language';
import type { MarkdownFile } from '../../../core/markdown/markdownFile';
import { acceptEdits, adoptedBody, detachEdits } from '../../../core/sections/living/livingBlock';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import { textEditsOf, workspaceEditOf } from '../../../host/readme/textEdits';
import { LinkedPlaces } from '../../../host/registry/linkedPlaces';
import { folderOverlay } from '../../../host/registry/overlayPlaces';
import { canKeep } from './canKeep';
import { withSection } from './overlaySection';

/** Removes the markers and keeps the text. */
export function detachEdit(
	uri: vscode.Uri,
	{ text, file }: CheckedReadme,
	living: LivingSection,
): vscode.WorkspaceEdit {
	return workspaceEditOf(uri, text, detachEdits(file, living));
}

/** Replaces a person's text with the text of the section. */
export function replaceEdit(uri: vscode.Uri, { text }: CheckedReadme, living: LivingSection): vscode.WorkspaceEdit {
	return workspaceEditOf(uri, text, living.update(true));
}

/** Accepts a person's text in the marker, once it is the text of the section. */
export function acceptEdit(
	uri: vscode.Uri,
	{ text, file }: CheckedReadme,
	living: LivingSection,
): vscode.WorkspaceEdit {
	return workspaceEditOf(uri, text, acceptEdits(file, living));
}

/**
 * Makes a person's text the text of the section for the whole folder, in its overlay.
 *
 * @returns nothing when the section cannot be added safely to the overlay.
 */
export async function overlayEdit(
	uri: vscode.Uri,
	checked: CheckedReadme,
	living: LivingSection,
): Promise<vscode.WorkspaceEdit | undefined> {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder || !canKeep(uri, living)) {
		return undefined;
	}
	const overlay = folderOverlay(folder);
	if (await new LinkedPlaces(folder.uri).has(overlay)) {
		return undefined;
	}
	const before = await textOf(overlay);
	const after = withSection(before ?? '', checked.context.registry, living.section.id, bodyOf(checked.file, living));
	if (after === undefined) {
		return undefined;
	}
	const edit = new vscode.WorkspaceEdit();
	if (before === undefined) {
		edit.createFile(overlay, { ignoreIfExists: false, contents: new TextEncoder().encode(after.text) });
	} else {
		const { start, text } = after.insertion;
		edit.set(overlay, textEditsOf(before, [{ start, end: start, text }]));
	}
	return edit;
}

/** The person's text in its language, with the registry's texts in the other languages. */
function bodyOf(file: MarkdownFile, living: LivingSection): Localized {
	const { language, body } = adoptedBody(file, living);
	return { ...living.section.body, [language]: body };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	try {
		await vscode.workspace.fs.stat(uri);
	} catch {
		return undefined;
	}
	return (await vscode.workspace.openTextDocument(uri)).getText();
}
