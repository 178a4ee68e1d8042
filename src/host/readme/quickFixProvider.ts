import * as vscode from 'vscode';
import { diagnosticsAt } from './problemDiagnostic';

/**
 * Offers quick fixes for a document. They are made from one reading of its text.
 *
 * @typeParam T the reading.
 */
export abstract class QuickFixProvider<T> implements vscode.CodeActionProvider {
	/** @returns nothing for a document without fixes. */
	protected abstract read(document: vscode.TextDocument): Promise<T | undefined>;

	protected abstract fixesAt(
		range: vscode.Range,
		read: T,
		document: vscode.TextDocument,
		context: vscode.CodeActionContext,
	): vscode.CodeAction[];

	register(selector: vscode.DocumentSelector): vscode.Disposable {
		return vscode.languages.registerCodeActionsProvider(selector, this, {
			providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
		});
	}

	async provideCodeActions(
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) {
			return [];
		}
		const { version } = document;
		const read = await this.read(document);
		// Fixes hold offsets in the text that was read. In a newer text they would hit something else.
		const isStale = token.isCancellationRequested || document.version !== version;
		return read === undefined || isStale ? [] : this.fixesAt(range, read, document, context);
	}
}

/** The kind of the quick fixes of a rule. With it, VS Code can ask for these alone. */
export function fixKind(rule: string): vscode.CodeActionKind {
	return vscode.CodeActionKind.QuickFix.append('mii').append(rule);
}

export function editFix(title: string, edit: vscode.WorkspaceEdit, isPreferred = false): vscode.CodeAction {
	return Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { edit, isPreferred });
}

export function commandFix(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title, arguments: [...args] };
	return action;
}

/**
 * Gives fixes their kind and the diagnostics at a range that they solve.
 *
 * @param code limits these diagnostics to one code.
 * @returns no fixes when VS Code asked for those of another kind.
 */
export function fixesOfKind(
	context: vscode.CodeActionContext,
	kind: vscode.CodeActionKind,
	fixes: readonly vscode.CodeAction[],
	range: vscode.Range,
	code?: string,
): vscode.CodeAction[] {
	if (context.only && !context.only.contains(kind)) {
		return [];
	}
	const diagnostics = diagnosticsAt(context, range, code);
	return fixes.map((fix) => Object.assign(fix, { kind, diagnostics }));
}
