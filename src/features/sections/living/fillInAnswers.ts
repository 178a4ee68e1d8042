import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import { toPlainText, toSnippet } from '../../../core/template/sectionText';
import { offerToCopy } from '../../../host/readme/offerToCopy';
import { readmeEditor } from '../../../host/readme/readmeEditor';
import type { Services } from '../../../services';
import { isMeant, readLivingTarget } from './livingTarget';

const STATUS_SHOWN_MS = 5_000;

/**
 * Brings a living section up to date with its open answers as tab stops, in one undo step.
 *
 * @param argument may name a document and one of its sections. The default is the next section with an open answer after
 * the cursor of the active editor, or the first one.
 * @throws {Error} when the document has changed in the meantime.
 */
export async function fillInAnswers({ checks }: Services, argument: unknown): Promise<void> {
	const target = readLivingTarget(argument);
	const message = vscode.l10n.t('Open the Markdown file whose open answers you want to fill in.');
	const editor = (await readmeEditor(target.uri, message, false))?.editor;
	const checked = editor && (await checks.of(editor.document));
	if (!checked) {
		return;
	}
	const { document } = editor;
	const open = checked.living.sections.filter((living) => isMeant(target, living) && living.open.length > 0);
	const living = nextAfter(open, document.offsetAt(editor.selection.end));
	if (!living) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('No living section has an open answer.'), STATUS_SHOWN_MS);
		return;
	}
	const { version } = document;
	if (document.getText() !== checked.text) {
		throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
	}
	const content = living.withBlanks();
	const range = new vscode.Range(document.positionAt(living.begin.start), document.positionAt(living.body.end));
	await editor.insertSnippet(new vscode.SnippetString(toSnippet(content)), range, {
		undoStopBefore: true,
		undoStopAfter: true,
		keepWhitespace: true,
	});
	// For a read-only editor, VS Code reports success. Only the version tells the truth.
	if (document.version === version) {
		const reason = vscode.l10n.t('This file cannot be changed.');
		await offerToCopy(toPlainText(content), reason, vscode.l10n.t('Copy the Section'));
	}
}

/** The first section with an open answer after an offset, else the first one. */
function nextAfter(open: readonly LivingSection[], offset: number): LivingSection | undefined {
	return open.find((living) => living.open.some(({ span }) => span.start >= offset)) ?? open[0];
}
