import * as vscode from 'vscode';
import { joinLinks, markdownLink } from '../../../core/markdown/markdownText';
import { entryAt } from '../../../host/entries/entryAt';
import { MARKDOWN } from '../../../host/readme/markdownFiles';
import { offerToCopy } from '../../../host/readme/offerToCopy';
import type { Services } from '../../../services';
import { type LinkTarget, markdownLinks } from './linkTarget';

/**
 * Inserts Markdown links at every cursor. Selected text becomes the text of a single link. An entry without a link becomes
 * its name. If the links cannot be inserted, it offers to copy them.
 *
 * @param range replaces this part of the active document instead.
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
	if (range && !(editor && isNameOf(services, targets, editor, range))) {
		throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
	}
	if (!editor) {
		await offerToCopy(text, vscode.l10n.t('Open a text editor to insert the link, or copy it.'), copy);
		return;
	}
	if (editor.document.languageId !== MARKDOWN.language) {
		const anyway = vscode.l10n.t('Insert Anyway');
		const message = vscode.l10n.t('The link is Markdown, but this file is not.');
		if ((await offerToCopy(text, message, copy, anyway)) !== anyway) {
			return;
		}
	}
	if (!(await write(editor, targets, links, range))) {
		await offerToCopy(text, vscode.l10n.t('This file cannot be changed.'), copy);
	}
}

/** @returns whether the document was changed. */
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
	// For a read-only editor, VS Code reports success. Only the version tells the truth.
	if (!applied || document.version === version) {
		return false;
	}
	editor.selections = editor.selections.map((selection) => new vscode.Selection(selection.end, selection.end));
	return true;
}

/** Whether a range of a document is exactly the name of the entry. A link in a card must not replace anything else. */
function isNameOf(
	{ store }: Services,
	[target]: readonly LinkTarget[],
	{ document }: vscode.TextEditor,
	range: vscode.Range,
): boolean {
	if (!document.validateRange(range).isEqual(range)) {
		return false;
	}
	const found = entryAt(store.registryFor(document.uri), document, range.start);
	return found?.text === true && found.range.isEqual(range) && found.entry.id === target?.entry.id;
}

/** Reads `{ at: [line, character, line, character] }` from the card of a name. */
export function rangeArgument(argument: unknown): vscode.Range | undefined {
	const at = (argument as { readonly at?: unknown } | undefined)?.at;
	if (!Array.isArray(at) || at.length !== 4 || !at.every((value) => Number.isInteger(value) && value >= 0)) {
		return undefined;
	}
	const [startLine, startCharacter, endLine, endCharacter] = at as [number, number, number, number];
	return new vscode.Range(startLine, startCharacter, endLine, endCharacter);
}
