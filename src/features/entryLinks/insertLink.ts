import * as vscode from 'vscode';
import { escapeMarkdown, markdownLink } from '../../core/readme/markdownText';
import type { Services } from '../../host/services';
import type { LinkTarget } from './linkTarget';

/**
 * Writes a Markdown link at every cursor. Selected text becomes the text of the link. An entry without a link comes as
 * its name.
 *
 * @param range a part of the active document instead of the cursors.
 */
export async function insertLink(services: Services, { entry, url }: LinkTarget, range?: vscode.Range): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const name = entry.name[editor ? services.language.of(editor.document) : services.language.current];
	if (!editor) {
		await offerToCopy(url === undefined ? escapeMarkdown(name) : markdownLink(name, url));
		return;
	}
	await editor.edit((edit) => {
		for (const selection of range ? [editor.document.validateRange(range)] : editor.selections) {
			const text = editor.document.getText(selection).trim() || name;
			edit.replace(selection, url === undefined ? escapeMarkdown(text) : markdownLink(text, url));
		}
	});
	editor.selections = editor.selections.map((selection) => new vscode.Selection(selection.end, selection.end));
}

/** Reads `{ at: [line, character, line, character] }`, which the card of a name hands over. */
export function rangeArgument(argument: unknown): vscode.Range | undefined {
	const at = (argument as { readonly at?: unknown } | undefined)?.at;
	if (!Array.isArray(at) || at.length !== 4 || !at.every((value) => Number.isInteger(value) && value >= 0)) {
		return undefined;
	}
	const [startLine, startCharacter, endLine, endCharacter] = at as [number, number, number, number];
	return new vscode.Range(startLine, startCharacter, endLine, endCharacter);
}

async function offerToCopy(link: string): Promise<void> {
	const copy = vscode.l10n.t('Copy the Link');
	const message = vscode.l10n.t('No text editor is open to insert the link into.');
	if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
		await vscode.env.clipboard.writeText(link);
	}
}
