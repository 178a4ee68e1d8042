import * as vscode from 'vscode';
import { editFix, fixesOfKind, QuickFixProvider } from '../../host/readme/quickFixProvider';
import { workspaceEditOf } from '../../host/readme/textEdits';
import type { OverlayStatus, RegistryStore } from '../../host/registry/registryStore';

/** “Did you mean …?” as a quick fix. */
export class OverlayFixes extends QuickFixProvider<OverlayStatus> {
	constructor(private readonly store: RegistryStore) {
		super();
	}

	protected override async read(document: vscode.TextDocument): Promise<OverlayStatus | undefined> {
		const find = (): OverlayStatus | undefined =>
			this.store.overlays.find(({ source }) => source === document.uri.toString());
		if (find()) {
			await this.store.ready();
		}
		const overlay = find();
		return overlay?.text === document.getText() ? overlay : undefined;
	}

	protected override fixesAt(
		range: vscode.Range,
		{ text, problems }: OverlayStatus,
		document: vscode.TextDocument,
		context: vscode.CodeActionContext,
	): vscode.CodeAction[] {
		return problems.flatMap(({ code, span, fix }) => {
			const marked = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
			const [edit] = fix ?? [];
			if (!fix || !edit || !marked.intersection(range)) {
				return [];
			}
			const title = vscode.l10n.t('Change to “{0}”', edit.text);
			const action = editFix(title, workspaceEditOf(document.uri, text, fix), true);
			return fixesOfKind(context, vscode.CodeActionKind.QuickFix, [action], marked, code);
		});
	}
}
