/**
 * The only module that shows messages and progress. VS Code turns `[text](address)` in them into links, and a link to
 * `command:…` runs the command. Our sentences have no links, but names of entries, files and errors in them may.
 */
import * as vscode from 'vscode';
import { plainMessage } from './plainText';

/** Shows a message with buttons. @returns the chosen button. */
export function showInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showInformationMessage(plainMessage(message), ...buttons);
}

/** Shows a warning with buttons. @returns the chosen button. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showWarningMessage(plainMessage(message), ...buttons);
}

/** Shows an error with buttons. @returns the chosen button. */
export function showError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showErrorMessage(plainMessage(message), ...buttons);
}

/** Shows the progress of files that are read one after the other, in a notification that can cancel it. */
export function withFiles<Result>(
	title: string,
	task: (
		token: vscode.CancellationToken,
		/** Tells which of how many files is next. */
		next: (uri: vscode.Uri, files: number) => void,
	) => Promise<Result>,
): Thenable<Result> {
	const location = vscode.ProgressLocation.Notification;
	return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
		task(token, (uri, files) => {
			const message = plainMessage(vscode.workspace.asRelativePath(uri));
			progress.report({ message, increment: 100 / files });
		}),
	);
}
