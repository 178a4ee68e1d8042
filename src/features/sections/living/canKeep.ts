import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';

/** Whether what a person wrote can become the section's text in the overlay of the folder. */
export function canKeep(uri: vscode.Uri, { section }: LivingSection): boolean {
	return (
		// The section of a group has no text of its own: one template makes them all.
		section.group === undefined &&
		vscode.workspace.isTrusted &&
		uri.scheme !== 'untitled' &&
		vscode.workspace.getWorkspaceFolder(uri) !== undefined
	);
}
