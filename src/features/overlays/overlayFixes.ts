import * as vscode from 'vscode';
import { editFix, fixesOfKind, QuickFixProvider } from '../../host/readme/quickFixProvider';
import { workspaceEditOf } from '../../host/readme/textEdits';
import { isConfigFile } from '../../host/registry/overlayPlaces';
import type { OverlayStatus } from '../../host/registry/registryStore';
import type { Services } from '../../services';

/** A file with its problems. */
type ReadFile = Pick<OverlayStatus, 'text' | 'problems'>;

/** “Did you mean …?” as a quick fix, in overlays and configurations. */
export class OverlayFixes extends QuickFixProvider<ReadFile> {
	constructor(private readonly services: Services) {
		super();
	}

	protected override async read(document: vscode.TextDocument): Promise<ReadFile | undefined> {
		const { store, config } = this.services;
		if (isConfigFile(document.uri)) {
			const found = await config.of(document);
			return found?.text === document.getText() ? found : undefined;
		}
		const find = (): OverlayStatus | undefined =>
			store.overlays.find(({ source }) => source === document.uri.toString());
		if (find()) {
			await store.ready();
		}
		const overlay = find();
		return overlay?.text === document.getText() ? overlay : undefined;
	}

	protected override fixesAt(
		range: vscode.Range,
		{ text, problems }: ReadFile,
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
