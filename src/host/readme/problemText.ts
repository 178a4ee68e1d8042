import * as vscode from 'vscode';
import { FINDING_TITLES } from '../../core/checks/findingTitles';
import { MESSAGES } from '../../core/messages';
import type { Problem } from '../../core/problem';

/** The sentence of a problem in the language of VS Code. */
export function problemText({ code, args }: Pick<Problem, 'code' | 'args'>): string {
	return vscode.l10n.t(MESSAGES[code], ...args);
}

/** A few words for a finding in the language of VS Code: the first one tells it apart in a narrow list. */
export function problemTitle({ code, args }: Pick<Problem, 'code' | 'args'>): string {
	return vscode.l10n.t(FINDING_TITLES[code] ?? MESSAGES[code], ...args);
}
