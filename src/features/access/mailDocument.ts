/** A mail as a document, to review and complete it. */
import * as vscode from 'vscode';
import { nextOpenLine } from '../../core/access/mailForm';
import { bodyOfMailText, mailText } from '../../core/access/mailText';
import type { Mail } from '../../core/access/mailto';
import { asLanguage, DEFAULT_LANGUAGE, type Language } from '../../core/language';
import { recipientOn } from '../../core/registry/onDay';
import type { Registry } from '../../core/registry/registry';
import { today } from '../../host/today';
import { SCHEMES } from '../../ids';
import type { Services } from '../../services';
import { type AccessRequest, type Draft, writeMail } from './draft';
import { headLines } from './headLines';

/** The request in the URI of a mail. It is enough to write the mail in another language. */
interface Query {
	readonly teams: readonly string[];
	readonly reason: string | undefined;
	/** Distinguishes the URI from that of an earlier mail, which may be opened again. */
	readonly written: number;
}

/** Shows a mail. An open mail with the same request and language is shown again as the person left it. */
export async function showMail({ store }: Services, mail: Mail, asked: AccessRequest): Promise<vscode.TextDocument> {
	const [open] = mailTabs().filter(({ uri }) => asksFor(uri, asked));
	const document = await vscode.workspace.openTextDocument(open?.uri ?? (await newMail(mail, asked)));
	const selection = open ? undefined : nextOpenRange(store.registry, document, 0);
	// Selected at once, because the person may start to type immediately.
	await vscode.window.showTextDocument(document, {
		preview: false,
		...(open && { viewColumn: open.tab.group.viewColumn }),
		...(selection && { selection }),
	});
	return document;
}

/** The mails in open tabs. VS Code keeps a document for some time after its tab is closed. */
export function mailTabs(): readonly { readonly tab: vscode.Tab; readonly uri: vscode.Uri }[] {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.flatMap((tab) => (tab.input instanceof vscode.TabInputText ? [{ tab, uri: tab.input.uri }] : []))
		.filter(({ uri }) => isMail(uri));
}

function asksFor(uri: vscode.Uri, { teams, reason, language }: AccessRequest): boolean {
	const query = queryOf(uri);
	return (
		languageOf(uri) === language && query.reason === reason && query.teams.join() === teams.map(({ id }) => id).join()
	);
}

async function newMail(mail: Mail, { teams, reason, language }: AccessRequest): Promise<vscode.Uri> {
	const query: Query = { teams: teams.map(({ id }) => id), reason, written: Date.now() };
	const uri = vscode.Uri.from({
		scheme: SCHEMES.mail,
		// The last part is the title of the editor, the one before it the language.
		path: `/${SCHEMES.mail}/${language}/${mail.subject.replaceAll('/', ' ')}`,
		query: JSON.stringify(query),
	});
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mailText(headLines(mail), mail)));
	return uri;
}

/** The mail of a command: the one with the given URI, else the one in the active editor. */
export function mailDocument(argument: unknown): vscode.TextDocument | undefined {
	const document =
		argument instanceof vscode.Uri
			? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === argument.toString())
			: vscode.window.activeTextEditor?.document;
	return document && isMail(document.uri) ? document : undefined;
}

export function isMail(uri: vscode.Uri): boolean {
	return uri.scheme === SCHEMES.mail;
}

export function languageOf(uri: vscode.Uri): Language {
	return asLanguage(uri.path.split('/')[2]) ?? DEFAULT_LANGUAGE;
}

function queryOf(uri: vscode.Uri): Query {
	return JSON.parse(uri.query) as Query;
}

/** The mail of a document: recipient and subject of the registry, text of the person. */
export function documentDraft(services: Services, document: vscode.TextDocument): Draft {
	const { registry } = services.store;
	const { teams, reason } = queryOf(document.uri);
	return {
		asked: {
			// An overlay may have hidden an entry in the meantime.
			teams: teams.flatMap((id) => registry.entries.get(id) ?? []),
			reason,
			language: languageOf(document.uri),
		},
		document,
		mail: async () => ({ ...recipientOn(registry, today()), body: bodyOfMailText(document.getText()) }),
	};
}

/** Whether the text is still the one that would be written now. */
export async function isUntouched(services: Services, document: vscode.TextDocument): Promise<boolean> {
	const { body } = await writeMail(services, documentDraft(services, document).asked);
	return bodyOfMailText(document.getText()).replaceAll('\r\n', '\n') === body;
}

/** Replaces the text. Undo restores the previous one. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** Selects the next line to complete, so that typing replaces it. */
export async function selectNextOpenLine(registry: Registry, document: vscode.TextDocument): Promise<void> {
	const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
	const selection = nextOpenRange(registry, document, editor ? document.offsetAt(editor.selection.end) : 0);
	await vscode.window.showTextDocument(document, {
		viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Active,
		...(selection && { selection }),
	});
}

function nextOpenRange(registry: Registry, document: vscode.TextDocument, after: number): vscode.Range | undefined {
	const open = nextOpenLine(registry, document.getText(), after);
	return open && new vscode.Range(document.positionAt(open.start), document.positionAt(open.end));
}
