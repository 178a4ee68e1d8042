import type * as vscode from 'vscode';
import type { TextEdit } from '../../core/problem';
import type { FileChange } from '../../host/readme/changeFiles';

/**
 * A change of another file that a quick fix offers. Links and other extensions can call the command behind the fix with
 * arguments of their own, but they cannot make one of these: VS Code hands the very object back that the fix has.
 */
export class OfferedChange implements FileChange {
	constructor(
		readonly uri: vscode.Uri,
		readonly text: string,
		readonly edits: readonly TextEdit[],
	) {}
}
