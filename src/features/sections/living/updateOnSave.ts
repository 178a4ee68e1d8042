import * as vscode from 'vscode';
import { isOwnMarkdown } from '../../../host/readme/markdownFiles';
import type { ReadmeChecks } from '../../../host/readme/readmeChecks';
import { textEditsOf } from '../../../host/readme/textEdits';
import { readFlag } from '../../../host/settings';

/** Updates sections when a person saves, where the setting says so. What was edited by hand stays. */
export function updateOnSave(checks: ReadmeChecks): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument((event) => {
		const { document, reason } = event;
		// Text that changes by itself while somebody writes would be in the way.
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
