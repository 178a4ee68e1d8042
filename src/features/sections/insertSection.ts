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
	const snippet = choice.living
		? await livingText(services, document, choice)
		: toSnippet(renderSection(registry, choice.section, choice.language, facts));
	// The document may have lost the focus to the picker's preview.
	const shown = await vscode.window.showTextDocument(document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	if (!fitting && choice.living) {
		await insertLiving(shown, snippet);
		return;
	}
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

/** A living section, filled with the same facts with which the checks will compare it. */
async function livingText(services: Services, document: vscode.TextDocument, choice: SectionChoice): Promise<string> {
	const { livingBlock } = await import('../../core/readme/living/livingBlock');
	const checked = await services.checks.of(document);
	const registry = checked?.context.registry ?? services.store.registryFor(document.uri);
	const text = livingBlock(registry, choice.section, choice.language, checked?.context.facts ?? {});
	return new vscode.SnippetString().appendText(text).value;
}

/** Markers count only as blocks of their own: a line with text stays whole, and the section comes behind it. */
async function insertLiving(editor: vscode.TextEditor, snippet: string): Promise<void> {
	const { document, selection } = editor;
	const line = document.lineAt(selection.active.line);
	const place = line.isEmptyOrWhitespace ? line.range : new vscode.Range(line.range.end, line.range.end);
	const text = document.getText();
	const [before] = blankLinesAround(text, document.offsetAt(place.start));
	const rest = text.slice(document.offsetAt(place.end));
	const after =
		rest.trim() === ''
			? ''
			: '\n'.repeat(Math.max(0, 2 - (/^(?:\r\n|\r|\n)*/.exec(rest)?.[0].match(/\r\n|\r|\n/g) ?? []).length));
	await editor.insertSnippet(new vscode.SnippetString(before + snippet + after), place);
}
