/** A mail as a document: to look at it first, and to complete it. */
import * as vscode from 'vscode';
import { nextOpenLine } from '../../core/access/mailForm';
import { bodyOfMailText, mailText } from '../../core/access/mailText';
import type { Mail } from '../../core/access/mailto';
import type { Registry } from '../../core/registry/registry';
import type { Services } from '../../host/services';
import { SCHEMES } from '../../ids';
import { type Asked, type Draft, writeMail } from './draft';
import { headLines } from './headLines';

/** The part of an address that says what the mail asks for; it is enough to write the mail in the other language. */
interface Query {
	readonly teams: readonly string[];
	readonly reason: string | undefined;
	/** Makes the address another one than that of an earlier mail, which may be opened again. */
	readonly written: number;
}

/** Shows a mail. One that asks for the same in the same language and is open already stays as the person left it. */
export async function showMail({ store }: Services, mail: Mail, asked: Asked): Promise<vscode.TextEditor> {
	const open = openMail(asked);
	const editor = await vscode.window.showTextDocument(open ?? (await newMail(mail, asked)), { preview: false });
	if (!open) {
		selectNextOpenLine(store.registry, editor);
	}
	return editor;
}

function openMail(asked: Asked): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => {
		const query = document.isClosed ? undefined : queryOf(document);
		return (
			query !== undefined &&
			languageOf(document) === asked.language &&
			query.reason === asked.reason &&
			query.teams.join() === asked.teams.map(({ id }) => id).join()
		);
	});
}

async function newMail(mail: Mail, { teams, reason, language }: Asked): Promise<vscode.TextDocument> {
	const query: Query = { teams: teams.map(({ id }) => id), reason, written: Date.now() };
	const uri = vscode.Uri.from({
		scheme: SCHEMES.mail,
		// The last part is the title of the editor, the one before it tells two languages apart.
		path: `/${SCHEMES.mail}/${language}/${mail.subject.replaceAll('/', ' ')}`,
		query: JSON.stringify(query),
	});
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mailText(headLines(mail), mail)));
	return vscode.workspace.openTextDocument(uri);
}

/** The mail that a command is about: the one whose address it was given, else the one in the active editor. */
export function mailDocument(argument: unknown): vscode.TextDocument | undefined {
	const document =
		argument instanceof vscode.Uri
			? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === argument.toString())
			: vscode.window.activeTextEditor?.document;
	return document && isMail(document) ? document : undefined;
}

export function isMail({ uri }: vscode.TextDocument): boolean {
	return uri.scheme === SCHEMES.mail;
}

export function languageOf({ uri }: vscode.TextDocument): 'de' | 'en' {
	return uri.path.split('/')[2] === 'en' ? 'en' : 'de';
}

function queryOf(document: vscode.TextDocument): Query | undefined {
	return isMail(document) ? (JSON.parse(document.uri.query) as Query) : undefined;
}

/** The mail of a document: recipient and subject are the registry's, the text is the person's. */
export function documentDraft(services: Services, document: vscode.TextDocument): Draft {
	const { registry } = services.store;
	const { teams = [], reason } = queryOf(document) ?? {};
	const { to, subject } = registry.access;
	return {
		asked: {
			// An overlay may have taken an entry away since.
			teams: teams.flatMap((id) => registry.entries.get(id) ?? []),
			reason,
			language: languageOf(document),
		},
		document,
		mail: async () => ({ to, subject, body: bodyOfMailText(document.getText()) }),
	};
}

/** Whether the text is as it was written, or would be written now. */
export async function isUntouched(services: Services, document: vscode.TextDocument): Promise<boolean> {
	const { body } = await writeMail(services, documentDraft(services, document).asked);
	return bodyOfMailText(document.getText()).replaceAll('\r\n', '\n') === body;
}

/** Replaces the text; undo brings the one before back. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** Selects the next line to complete, so that typing replaces what it says. */
export function selectNextOpenLine(registry: Registry, editor: vscode.TextEditor): void {
	const { document, selection } = editor;
	const open = nextOpenLine(registry, document.getText(), document.offsetAt(selection.end));
	if (open) {
		editor.selection = new vscode.Selection(document.positionAt(open.start), document.positionAt(open.end));
		editor.revealRange(editor.selection);
	}
}
