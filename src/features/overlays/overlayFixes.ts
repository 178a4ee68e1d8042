import * as vscode from 'vscode';
import { diagnosticsAt } from '../../host/readme/problemDiagnostic';
import type { RegistryStore } from '../../host/registry/registryStore';

/** “Did you mean …?” as a quick fix. */
export class OverlayFixes implements vscode.CodeActionProvider {
	static readonly kinds = [vscode.CodeActionKind.QuickFix];

	constructor(private readonly store: RegistryStore) {}

	async provideCodeActions(
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) {
			return [];
		}
		const source = document.uri.toString();
		if (!this.store.overlays.some((overlay) => overlay.source === source)) {
			return [];
		}
		await this.store.ready();
		const overlay = this.store.overlays.find((candidate) => candidate.source === source);
		// Fixes are places in the text that was checked: in another text they would hit something else.
		if (token.isCancellationRequested || !overlay || overlay.text !== document.getText()) {
			return [];
		}
		return overlay.problems.flatMap(({ code, span, fix }) => {
			const place = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
			const [edit] = fix ?? [];
			if (!fix || !edit || !place.intersection(range)) {
				return [];
			}
			const action = new vscode.CodeAction(vscode.l10n.t('Change to “{0}”', edit.text), vscode.CodeActionKind.QuickFix);
			action.edit = new vscode.WorkspaceEdit();
			for (const { start, end, text } of fix) {
				action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
			}
			action.isPreferred = true;
			action.diagnostics = diagnosticsAt(context, place, code);
			return [action];
		});
	}
}
