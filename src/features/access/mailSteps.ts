/** The next steps for a mail in an editor. They use its current text. */

import * as vscode from 'vscode';
import { completed } from '../../core/access/mailForm';
import { mailText } from '../../core/access/mailText';
import type { Language } from '../../core/language';
import { writeSetting } from '../../host/settings';
import type { AccessServices } from './accessServices';
import { writeMail } from './draft';
import { headLines } from './headLines';
import { documentDraft, isUntouched, mailTabs, replaceText, selectNextOpenLine, showMail } from './mailDocument';
import { pickWay } from './pickWay';
import { takeWay } from './takeWay';
import { wayOf } from './ways/allWays';
import type { AccessMethod } from './ways/way';

export async function takeMail(
	access: AccessServices,
	document: vscode.TextDocument,
	method: AccessMethod,
): Promise<void> {
	await takeWay(access, { way: wayOf(method), draft: documentDraft(access, document) });
}

export async function takeMailOtherWay(access: AccessServices, document: vscode.TextDocument): Promise<void> {
	const choice = await pickWay(access, documentDraft(access, document));
	if (choice) {
		await takeWay(access, choice);
	}
}

/** Writes the mail in another language. An edited mail stays open, an untouched one is closed. */
export async function writeMailIn(
	access: AccessServices,
	document: vscode.TextDocument,
	language: Language,
): Promise<void> {
	await writeSetting('accessLanguage', language);
	const { asked } = documentDraft(access, document);
	if (asked.language === language) {
		return;
	}
	const untouched = await isUntouched(access, document);
	const other = { ...asked, language };
	await showMail(access, await writeMail(access, other), other);
	if (untouched) {
		await close(document);
	}
}

async function close(document: vscode.TextDocument): Promise<void> {
	const tabs = mailTabs().filter(({ uri }) => uri.toString() === document.uri.toString());
	await vscode.window.tabGroups.close(
		tabs.map(({ tab }) => tab),
		true,
	);
}

/** Asks for the profile and writes it into the mail. Other text of the person stays. */
export async function editProfileOfMail(access: AccessServices, document: vscode.TextDocument): Promise<void> {
	const { asked } = documentDraft(access, document);
	const untouched = await isUntouched(access, document);
	const before = await writeMail(access, asked);
	if (!(await access.profile.edit())) {
		return;
	}
	const now = await writeMail(access, asked);
	const text = document.getText();
	await replaceText(
		document,
		untouched ? mailText(headLines(now), now) : completed(access.store.registry, text, before.body, now.body),
	);
	await selectNextOpenLine(access.store.registry, document);
}
