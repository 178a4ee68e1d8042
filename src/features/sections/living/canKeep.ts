import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';

/** Whether a person's text can become the text of the section in the overlay of the folder. */
export function canKeep(uri: vscode.Uri, { section }: LivingSection): boolean {
	return (
		// Sections of groups have no texts of their own. They share one template.
		section.group === undefined &&
		vscode.workspace.isTrusted &&
		uri.scheme !== 'untitled' &&
		vscode.workspace.getWorkspaceFolder(uri) !== undefined
	);
}
