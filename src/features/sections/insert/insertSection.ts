import * as vscode from 'vscode';
import { outlineOf } from '../../../core/sections/outline/outline';
import { fittingPlace, placeAtCursor, type SectionPlace } from '../../../core/sections/placement/sectionPlace';
import { wrapSection } from '../../../core/sections/placement/wrapSection';
import { tryRenderSection } from '../../../core/sections/sections';
import { type SectionText, toPlainText, toSnippet } from '../../../core/template/sectionText';
import { withDepth } from '../../../core/template/withDepth';
import { markdownOf } from '../../../host/readme/markdownOf';
import { offerToCopy } from '../../../host/readme/offerToCopy';
import { problemText } from '../../../host/readme/problemText';
import type { Services } from '../../../services';
import type { SectionChoice } from './sectionPicker';

/** Where a section goes: where it belongs in the README, or at an offset, where somebody writes. */
export type Target = 'fitting' | { readonly offset: number };

/**
 * Inserts a section as a snippet, so that its blanks are tab stops, and shows its beginning.
 *
 * @throws {Error} when the document changes meanwhile: the place is one of the text as it was.
 */
export async function insertSection(
	services: Services,
	editor: vscode.TextEditor,
	choice: SectionChoice,
	fitting: boolean,
): Promise<void> {
	const { document } = editor;
	const { version } = document;
	const target = fitting ? 'fitting' : { offset: document.offsetAt(editor.selection.active) };
	const place = await placeOf(services, document, choice, target);
	const content = await contentOf(services, document, choice, place);
	// The document may have lost the focus to a list or a preview.
	const shown = await vscode.window.showTextDocument(document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	if (document.version !== version) {
		throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
	}
	const { start, end, before, after } = wrapSection(document.getText(), place);
	const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
	await shown.insertSnippet(new vscode.SnippetString(before + toSnippet(content) + after), range);
	// Of a read-only editor VS Code says that it was changed; only the version tells.
	if (document.version === version) {
		const message = vscode.l10n.t('This file cannot be changed.');
		await offerToCopy(toPlainText(content), message, vscode.l10n.t('Copy the Section'));
		return;
	}
	showLine(shown, range.start.line + before.length);
}

/** The text of a section as it would stand in a document, its headings at the level of their neighbours. */
export async function previewText(
	services: Services,
	document: vscode.TextDocument,
	choice: SectionChoice,
	target: Target,
): Promise<string> {
	const place = await placeOf(services, document, choice, target);
	return toPlainText(await contentOf(services, document, choice, place));
}

/** Scrolls as little as needed for a line to be in sight; what VS Code showed of the rest stays. */
export function showLine(editor: vscode.TextEditor, line: number): void {
	const beginning = new vscode.Position(line, 0);
	editor.revealRange(new vscode.Range(beginning, beginning), vscode.TextEditorRevealType.Default);
}

async function placeOf(
	{ store, facts }: Services,
	document: vscode.TextDocument,
	{ section }: SectionChoice,
	target: Target,
): Promise<SectionPlace> {
	const file = await markdownOf(document);
	if (target !== 'fitting') {
		return placeAtCursor(file, target.offset);
	}
	const registry = store.registryFor(document.uri);
	const known = await facts.read(registry, document);
	return fittingPlace(outlineOf(registry, file, known), section, file);
}

/**
 * What is inserted, filled with the same facts with which the checks will compare it.
 *
 * @throws {Error} when the template of the section asks for too much.
 */
async function contentOf(
	{ store, facts }: Services,
	document: vscode.TextDocument,
	{ section, language, living }: SectionChoice,
	{ depth }: SectionPlace,
): Promise<SectionText> {
	const registry = store.registryFor(document.uri);
	const known = await facts.read(registry, document);
	if (living) {
		// Its markers promise the text of the registry, so its headings stay as they are there.
		const { livingBlock } = await import('../../../core/sections/living/livingBlock');
		return [livingBlock(registry, section, language, known)];
	}
	const text = tryRenderSection(registry, section, language, known);
	if (!text) {
		throw new Error(problemText({ code: 'template-limit', args: [] }));
	}
	return section.starter ? text : withDepth(text, depth);
}
