import * as vscode from 'vscode';
import { dateText } from '../core/text/dateText';

/** A date, where there is one, in the language of the sentences around it, which is VS Code's. */
export function shownDate(date: string | undefined): string | undefined {
	return date === undefined ? undefined : dateText(date, vscode.env.language);
}
