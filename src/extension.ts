import * as vscode from 'vscode';
import { MailFiles } from './features/access/mailFiles';
import { CommandTable } from './host/activation/commandTable';
import { EngineLoader } from './host/activation/engineLoader';
import { LazyTree } from './host/activation/lazyTree';
import { mayBeFhirFile } from './host/activation/mayBeFhirFile';
import { ToolTable } from './host/activation/toolTable';
import { firstRows } from './host/entries/firstRows';
import { MARKDOWN } from './host/readme/markdownFiles';
import { isConfigFile, isFolderOverlay } from './host/registry/overlayPlaces';
import { ENTRIES_MIME, SCHEMES, VIEWS } from './ids';

/** Tells VS Code what it must know at once. The engine has everything else and is loaded on first need. */
export function activate(context: vscode.ExtensionContext): void {
	const engine: EngineLoader = new EngineLoader(context, () => ({ commands, tools, directory, document, mails }));
	const load = (): Promise<void> => engine.load();
	const report = (error: unknown): void => engine.failures.report('view', error);
	const commands = new CommandTable(engine);
	const tools = new ToolTable(load);
	const directory = new LazyTree(VIEWS.directory, {
		load,
		report,
		// One access request can name several teams.
		view: { showCollapseAll: true, canSelectMany: true },
		dragMimeTypes: [ENTRIES_MIME, 'text/plain'],
		firstRows: () => firstRows(context.globalState),
	});
	const document = new LazyTree(VIEWS.document, { load, report });
	const mails = new MailFiles(context.globalState);
	context.subscriptions.push(engine, commands, tools, directory, document, mails);

	const look = (opened: vscode.TextDocument): void => {
		if (needsEngine(opened)) {
			engine.wake();
		}
	};
	vscode.workspace.textDocuments.forEach(look);
	context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(look));
}

/** Whether the extension has something to say about a document: Markdown, FHIR, a file in `.mii`, or a mail. */
function needsEngine(document: vscode.TextDocument): boolean {
	const { languageId, uri } = document;
	const isOwn = isFolderOverlay(uri) || isConfigFile(uri) || uri.scheme === SCHEMES.mail;
	return isOwn || languageId === MARKDOWN.language || mayBeFhirFile(document);
}
