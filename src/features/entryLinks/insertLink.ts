import * as vscode from 'vscode';
import { escapeMarkdown, markdownLink } from '../../core/readme/markdownText';
import type { Services } from '../../host/services';
import type { LinkTarget } from './linkTarget';

/**
 * Writes a Markdown link at every cursor. Selected text becomes the text of the link. An entry without a link comes as
 * its name.
 */
export async function insertLink(services: Services, { entry, url }: LinkTarget): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const name = entry.name[services.language.current];
	if (!editor) {
		await offerToCopy(url === undefined ? escapeMarkdown(name) : markdownLink(name, url));
		return;
	}
	await editor.edit((edit) => {
		for (const selection of editor.selections) {
			const text = editor.document.getText(selection).trim() || name;
			edit.replace(selection, url === undefined ? escapeMarkdown(text) : markdownLink(text, url));
		}
	});
	editor.selections = editor.selections.map((selection) => new vscode.Selection(selection.end, selection.end));
}

async function offerToCopy(link: string): Promise<void> {
	const copy = vscode.l10n.t('Copy the Link');
	const message = vscode.l10n.t('No text editor is open to insert the link into.');
	if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
		await vscode.env.clipboard.writeText(link);
	}
}
