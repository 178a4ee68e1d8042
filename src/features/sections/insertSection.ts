import * as vscode from 'vscode';
import { frontMatterEnd } from '../../core/readme/frontMatter';
import { blankLinesAround, outlineOf, placeFor } from '../../core/readme/outline';
import type { RepositoryFacts } from '../../core/readme/repositoryFacts';
import { tryRenderSection } from '../../core/readme/sections';
import { type SectionText, toPlainText, toSnippet } from '../../core/readme/sectionText';
import type { Registry } from '../../core/registry/registry';
import { markdownOf } from '../../host/markdownDocuments';
import { offerToCopy } from '../../host/offerToCopy';
import { problemText } from '../../host/problemText';
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
	const content = choice.living ? [await livingText(services, document, choice)] : render(registry, choice, facts);
	// The document may have lost the focus to the picker's preview.
	const shown = await vscode.window.showTextDocument(document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	const text = document.getText();
	const { version } = document;
	const place = fitting ? await fittingPlace(services, document, choice, facts) : placeAtCursor(shown);
	const [start, end] = [document.offsetAt(place.start), document.offsetAt(place.end)];
	// At the cursor it is the author who goes on and ends the file.
	const [before, after] = blankLinesAround(text, start, end, fitting ? '\n' : '');
	await shown.insertSnippet(new vscode.SnippetString(before + toSnippet(content) + after), place);
	// Of a read-only editor VS Code says that it was changed; only the version tells.
	if (document.version === version) {
		const message = vscode.l10n.t('This file cannot be changed.');
		await offerToCopy(toPlainText(content), message, vscode.l10n.t('Copy the Section'));
	} else if (fitting) {
		shown.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}

async function fittingPlace(
	services: Services,
	document: vscode.TextDocument,
	choice: SectionChoice,
	facts: RepositoryFacts,
): Promise<vscode.Range> {
	const file = await markdownOf(document);
	const outline = outlineOf(services.store.registryFor(document.uri), file, facts);
	const position = document.positionAt(placeFor(outline, choice.section, file));
	return new vscode.Range(position, position);
}

/** A section is a block of its own: a line with text stays whole, and the section comes behind it; data stay in front. */
function placeAtCursor({ document, selection }: vscode.TextEditor): vscode.Range {
	const { range, isEmptyOrWhitespace } = document.lineAt(selection.active.line);
	const start = document.positionAt(frontMatterEnd(document.getText()));
	if (range.end.isBefore(start)) {
		return new vscode.Range(start, start);
	}
	return isEmptyOrWhitespace ? range : new vscode.Range(range.end, range.end);
}

/** @throws {Error} when the template of the section asks for too much. */
function render(registry: Registry, { section, language }: SectionChoice, facts: RepositoryFacts): SectionText {
	const text = tryRenderSection(registry, section, language, facts);
	if (!text) {
		throw new Error(problemText({ code: 'template-limit', args: [] }));
	}
	return text;
}

/** A living section, filled with the same facts with which the checks will compare it. */
async function livingText(services: Services, document: vscode.TextDocument, choice: SectionChoice): Promise<string> {
	const { livingBlock } = await import('../../core/readme/living/livingBlock');
	const checked = await services.checks.of(document);
	const registry = checked?.context.registry ?? services.store.registryFor(document.uri);
	return livingBlock(registry, choice.section, choice.language, checked?.context.facts ?? {});
}
