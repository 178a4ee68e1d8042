import * as vscode from 'vscode';
import { MESSAGES } from '../../core/messages';
import type { Problem } from '../../core/problem';

/** The message of a problem in the language of VS Code. */
export function problemText({ code, args }: Pick<Problem, 'code' | 'args'>): string {
	return vscode.l10n.t(MESSAGES[code], ...args);
}
