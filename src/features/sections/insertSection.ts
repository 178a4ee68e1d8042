import * as vscode from 'vscode';
import { blankLinesAround, outlineOf, placeFor } from '../../core/readme/outline';
import { renderSection } from '../../core/readme/sections';
import { toSnippet } from '../../core/readme/sectionText';
import { markdownOf } from '../../host/markdownDocuments';
import type { Services } from '../../host/services';
import type { SectionChoice } from './sectionPicker';

/**
 * Inserts a section as a snippet, so that its blanks are tab stops.
 *
 * @param fitting where the section belongs in the README instead of at the cursor.
 */
export async function insertSection(
	services: Services,
	editor: vscode.TextEditor,
	choice: SectionChoice,
	fitting: boolean,
): Promise<void> {
	const { document } = editor;
	const registry = services.store.registryFor(document.uri);
	const facts = await services.facts.read(registry, document, choice.language);
	const snippet = toSnippet(renderSection(registry, choice.section, choice.language, facts));
	// The document may have lost the focus to the picker's preview.
	const shown = await vscode.window.showTextDocument(document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	if (!fitting) {
		await shown.insertSnippet(new vscode.SnippetString(snippet));
		return;
	}
	const file = await markdownOf(document);
	const offset = placeFor(outlineOf(registry, file, facts), choice.section, file);
	const [before, after] = blankLinesAround(document.getText(), offset);
	const position = document.positionAt(offset);
	await shown.insertSnippet(new vscode.SnippetString(before + snippet + after), position);
	shown.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
