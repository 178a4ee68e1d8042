import * as vscode from 'vscode';
import { joinLinks, markdownLink } from '../../core/readme/markdownText';
import type { Services } from '../../host/services';
import type { LinkTarget } from './linkTarget';

/**
 * Writes Markdown links at every cursor. Selected text becomes the text of a single link. An entry without a link comes
 * as its name.
 *
 * @param range a part of the active document instead of the cursors.
 */
export async function insertLinks(
	services: Services,
	targets: readonly LinkTarget[],
	range?: vscode.Range,
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const language = editor ? services.language.of(editor.document) : services.language.current;
	const links = targets.map(({ entry, url }) => markdownLink(entry.name[language], url));
	if (!editor) {
		await offerToCopy(links.join('\n'));
		return;
	}
	const { document } = editor;
	const [single, ...others] = targets;
	await editor.edit((edit) => {
		for (const selection of range ? [document.validateRange(range)] : editor.selections) {
			const selected = document.getText(selection).trim();
			const ownLine = document.lineAt(selection.start).text.trim() === '';
			const isText = selected !== '' && single !== undefined && others.length === 0;
			edit.replace(selection, isText ? markdownLink(selected, single.url) : joinLinks(links, ownLine));
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

async function offerToCopy(links: string): Promise<void> {
	const copy = vscode.l10n.t('Copy the Link');
	const message = vscode.l10n.t('No text editor is open to insert the link into.');
	if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
		await vscode.env.clipboard.writeText(links);
	}
}
