import * as vscode from 'vscode';
import { showInformation } from '../messages';
import { plainLabel } from '../plainText';
import { changeFiles } from './changeFiles';
import { findReadmes, isOwn, isOwnMarkdown } from './markdownFiles';

export interface ReadmeEditor {
	readonly editor: vscode.TextEditor;
	/** Whether it was just opened, so that the position of its cursor means nothing. */
	readonly isFresh: boolean;
}

/**
 * Finds the editor for a command about a README: the one of the given document, the active one, or a visible one beside a
 * read-only document. Without any, a message offers to open or create a README.
 *
 * @param message says that the command needs a README.
 * @param create whether an empty README is enough.
 */
export async function readmeEditor(
	uri: vscode.Uri | undefined,
	message: string,
	create: boolean,
): Promise<ReadmeEditor | undefined> {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	const here = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
	if (uri) {
		const column = here.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
		const editor = await vscode.window.showTextDocument(uri, column === undefined ? {} : { viewColumn: column });
		return { editor, isFresh: column === undefined };
	}
	const known =
		activeTextEditor && isOwn(activeTextEditor.document)
			? activeTextEditor
			: visibleTextEditors.find(({ document }) => isOwnMarkdown(document));
	const editor = known ?? (await offerReadme(message, create));
	return editor && { editor, isFresh: known === undefined };
}

/** Offers to open a README. Without one, it offers to create an empty one if that is enough. */
export async function offerReadme(message: string, create: boolean): Promise<vscode.TextEditor | undefined> {
	const found = await findReadmes();
	const [open, begin] = [vscode.l10n.t('Open README'), vscode.l10n.t('Create README')];
	const buttons = found.length > 0 ? [open] : create ? [begin] : [];
	const choice = await showInformation(message, ...buttons);
	if (choice === begin) {
		return createReadme();
	}
	const uri = choice === open ? await chooseReadme(found) : undefined;
	return uri && vscode.window.showTextDocument(uri);
}

/** Opens a README of the workspace, or creates one if there is none. */
export async function openReadme(): Promise<void> {
	const found = await findReadmes();
	const uri = await chooseReadme(found);
	if (uri) {
		await vscode.window.showTextDocument(uri);
	} else if (found.length === 0) {
		await createReadme();
	}
}

async function chooseReadme(found: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
	const items = found.map((uri) => ({ label: plainLabel(vscode.workspace.asRelativePath(uri)), uri }));
	const placeHolder = vscode.l10n.t('Choose a README');
	return items.length > 1 ? (await vscode.window.showQuickPick(items, { placeHolder }))?.uri : items[0]?.uri;
}

/** Creates a README in the first folder that can have one, else an untitled document. */
async function createReadme(): Promise<vscode.TextEditor> {
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const uri = vscode.Uri.joinPath(folder.uri, 'README.md');
		try {
			await changeFiles([{ uri, text: undefined, edits: [] }]);
			return await vscode.window.showTextDocument(uri);
		} catch {
			// It has one, or it is not trusted.
		}
	}
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown' }));
}
