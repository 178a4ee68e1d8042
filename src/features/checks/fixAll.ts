import * as vscode from 'vscode';
import { editsBetween } from '../../core/text/editsBetween';
import { workspaceEditOf } from '../../host/readme/textEdits';
import type { Services } from '../../services';
import { checksFor } from './checksFor';
import type { FindingDiagnostics } from './findingDiagnostics';

const KIND = vscode.CodeActionKind.SourceFixAll.append('mii');

/** All certain corrections of a document in one action, which VS Code can run on saving. */
export class FixAll implements vscode.CodeActionProvider {
	constructor(
		private readonly services: Services,
		private readonly diagnostics: FindingDiagnostics,
	) {}

	register(selector: vscode.DocumentSelector): vscode.Disposable {
		return vscode.languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [KIND] });
	}

	async provideCodeActions(
		document: vscode.TextDocument,
		_range: vscode.Range,
		{ only }: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		// Nobody is offered all corrections who has not asked for actions of this kind.
		if (!only?.contains(KIND) || !(await this.diagnostics.shows(document))) {
			return [];
		}
		const { version } = document;
		const checked = await checksFor(document.uri, this.services).of(document);
		const isStale = token.isCancellationRequested || document.version !== version;
		if (!checked || checked.isLeftOut || isStale) {
			return [];
		}
		const { text } = checked;
		const edits = editsBetween(text, checked.corrected());
		if (edits.length === 0) {
			return [];
		}
		const action = new vscode.CodeAction(vscode.l10n.t('Make all certain corrections'), KIND);
		action.edit = workspaceEditOf(document.uri, text, edits);
		return [action];
	}
}
