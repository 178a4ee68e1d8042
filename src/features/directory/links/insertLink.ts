import * as vscode from 'vscode';
import { joinLinks, markdownLink } from '../../../core/markdown/markdownText';
import { MARKDOWN } from '../../../host/readme/markdownFiles';
import { offerToCopy } from '../../../host/readme/offerToCopy';
import type { Services } from '../../../services';
import { type LinkTarget, markdownLinks } from './linkTarget';

/**
 * Writes Markdown links at every cursor. Selected text becomes the text of a single link. An entry without a link comes
 * as its name. Where a link cannot go it is offered to copy.
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
	const links = markdownLinks(targets, language);
	const text = links.join('\n');
	const copy = vscode.l10n.t('Copy the Link');
	if (!editor) {
		await offerToCopy(text, vscode.l10n.t('No text editor is open to insert the link into.'), copy);
		return;
	}
	if (editor.document.languageId !== MARKDOWN.language) {
		const anyway = vscode.l10n.t('Insert Anyway');
		const message = vscode.l10n.t('This is no Markdown file, and the link is Markdown.');
		if ((await offerToCopy(text, message, copy, anyway)) !== anyway) {
			return;
		}
	}
	if (!(await write(editor, targets, links, range))) {
		await offerToCopy(text, vscode.l10n.t('This file cannot be changed.'), copy);
	}
}

/** @returns whether the document took it. */
async function write(
	editor: vscode.TextEditor,
	targets: readonly LinkTarget[],
	links: readonly string[],
	range: vscode.Range | undefined,
): Promise<boolean> {
	const { document } = editor;
	const { version } = document;
	const [single, ...others] = targets;
	const applied = await editor.edit((edit) => {
		for (const selection of range ? [document.validateRange(range)] : editor.selections) {
			const selected = document.getText(selection).trim();
			const ownLine = document.lineAt(selection.start).text.trim() === '';
			const isText = selected !== '' && single !== undefined && others.length === 0;
			edit.replace(selection, isText ? markdownLink(selected, single.url) : joinLinks(links, ownLine));
		}
	});
	// Of a read-only editor VS Code says that it was changed; only the version tells.
	if (!applied || document.version === version) {
		return false;
	}
	editor.selections = editor.selections.map((selection) => new vscode.Selection(selection.end, selection.end));
	return true;
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
