import * as vscode from 'vscode';
import { factsOfDocument } from '../../../core/repository/factsOfDocument';
import { livingText } from '../../../core/sections/living/livingBlock';
import { outlineOf } from '../../../core/sections/outline/outline';
import { fittingPlace, placeAtCursor, type SectionPlace } from '../../../core/sections/placement/sectionPlace';
import { wrapSection } from '../../../core/sections/placement/wrapSection';
import { tryRenderSection } from '../../../core/sections/sections';
import { type SectionText, toPlainText, toSnippet } from '../../../core/template/sectionText';
import { withDepth } from '../../../core/template/withDepth';
import { showInformation } from '../../../host/messages';
import { markdownOf } from '../../../host/readme/markdownOf';
import { offerToCopy } from '../../../host/readme/offerToCopy';
import { problemText } from '../../../host/readme/problemText';
import type { Services } from '../../../services';
import type { SectionChoice } from './sectionPicker';

/** The position of a new section: where it belongs in the README, or at an offset. */
export type Target = 'fitting' | { readonly offset: number };

/**
 * Inserts a section as a snippet, so that its blanks are tab stops, and scrolls to its beginning.
 *
 * @throws {Error} when the document changes in the meantime, because the position is then wrong.
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
	if (toPlainText(content) === '') {
		await offerLiving(services, editor, choice, fitting);
		return;
	}
	// A list or a preview may have the focus.
	const shown = await vscode.window.showTextDocument(document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	if (document.version !== version) {
		throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
	}
	const { start, end, before, after } = wrapSection(document.getText(), place);
	const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
	// Otherwise VS Code indents each line as the line at the place is, for example into a list.
	const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
	await shown.insertSnippet(new vscode.SnippetString(before + toSnippet(content) + after), range, options);
	// For a read-only editor, VS Code reports success. Only the version tells the truth.
	if (document.version === version) {
		const message = vscode.l10n.t('This file cannot be changed.');
		await offerToCopy(toPlainText(content), message, vscode.l10n.t('Copy the Section'));
		return;
	}
	showLine(shown, range.start.line + before.length);
}

/** Says that a section has nothing to show yet, such as badges of a repository without workflow and licence. */
async function offerLiving(...[services, editor, choice, fitting]: Parameters<typeof insertSection>): Promise<void> {
	const insert = vscode.l10n.t('Insert as a Living Section');
	const text = vscode.l10n.t(
		'The section “{0}” would be empty here. As a living section it is filled once there is something to show.',
		choice.section.name[choice.language],
	);
	if ((await showInformation(text, insert)) === insert) {
		await insertSection(services, editor, { ...choice, living: true }, fitting);
	}
}

/** The text of a section for a document, with headings at the level of their neighbours. */
export async function previewText(
	services: Services,
	document: vscode.TextDocument,
	choice: SectionChoice,
	target: Target,
): Promise<string> {
	const place = await placeOf(services, document, choice, target);
	return toPlainText(await contentOf(services, document, choice, place));
}

/** Scrolls just enough to make a line visible. */
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
	const file = markdownOf(document);
	if (target !== 'fitting') {
		return placeAtCursor(file, target.offset);
	}
	const registry = store.registryFor(document.uri);
	const known = await facts.read(registry, document);
	return fittingPlace(outlineOf(registry, file, known), section, file);
}

/**
 * Renders the section with the same facts that the checks use for the comparison.
 *
 * @throws {Error} when the template of the section exceeds the limits.
 */
async function contentOf(
	{ store, facts }: Services,
	document: vscode.TextDocument,
	{ section, language, living }: SectionChoice,
	{ depth }: SectionPlace,
): Promise<SectionText> {
	const registry = store.registryFor(document.uri);
	const known = factsOfDocument(await facts.read(registry, document), document.getText());
	if (living) {
		// A living section must equal the text of the registry, so its headings are not shifted.
		return livingText(registry, section, language, known);
	}
	const text = tryRenderSection(registry, section, language, known);
	if (!text) {
		throw new Error(problemText({ code: 'template-limit', args: [] }));
	}
	return section.starter ? text : withDepth(text, depth);
}
