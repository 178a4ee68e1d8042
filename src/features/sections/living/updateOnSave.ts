import * as vscode from 'vscode';
import { isOwnMarkdown } from '../../../host/readme/markdownFiles';
import type { ReadmeChecks } from '../../../host/readme/readmeChecks';
import { textEditsOf } from '../../../host/readme/textEdits';
import { readFlag } from '../../../host/settings';

/** Updates sections on save if the setting is on. Sections edited by hand stay unchanged. */
export function updateOnSave(checks: ReadmeChecks): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument((event) => {
		const { document, reason } = event;
		// Auto save must not change the text while a person writes.
		const wanted = reason === vscode.TextDocumentSaveReason.Manual && isOwnMarkdown(document);
		if (wanted && readFlag('sectionsUpdateOnSave', document.uri)) {
			event.waitUntil(updatesOf(checks, document));
		}
	});
}

async function updatesOf(checks: ReadmeChecks, document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
	const checked = await checks.of(document);
	if (!checked || document.getText() !== checked.text) {
		return [];
	}
	return textEditsOf(
		checked.text,
		checked.living.sections.flatMap((living) => living.update()),
	);
}
