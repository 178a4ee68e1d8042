import * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposable';
import type { Services } from '../../host/services';
import { LinkCompletion } from './linkCompletion';
import { SectionCompletion } from './sectionCompletion';

/**
 * Completion in Markdown. Word suggestions are off there by VS Code's default (microsoft/vscode#185075), so each
 * provider has a sign that opens the list, and answers after its sign only: Ctrl+Space on a plain word stays with the
 * static snippets, and nothing is offered twice.
 */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	const { languages } = vscode;
	const sections = new SectionCompletion(services);
	disposables.add(languages.registerCompletionItemProvider('markdown', sections, ...SectionCompletion.triggers));
	disposables.add(
		languages.registerCompletionItemProvider('markdown', new LinkCompletion(services), ...LinkCompletion.triggers),
	);
	return disposables;
}
