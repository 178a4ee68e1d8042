import * as vscode from 'vscode';
import { SCHEMES } from '../../ids';

/** Greys the rows of what has ended, in the colour that the theme has for it. */
export class EndedDecorations implements vscode.FileDecorationProvider {
	provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
		return uri.scheme === SCHEMES.treeItem && uri.query === 'ended'
			? { color: new vscode.ThemeColor('disabledForeground') }
			: undefined;
	}
}
