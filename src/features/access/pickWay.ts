import * as vscode from 'vscode';
import { type Language, otherLanguages } from '../../core/language';
import { commandTitle } from '../../host/commandTitle';
import { nameOfLanguage } from '../../host/languageService';
import { writeSetting } from '../../host/settings';
import { COMMANDS } from '../../ids';
import type { AccessServices } from './accessServices';
import { type Draft, newDraft } from './draft';
import { mailLanguage, WRITE_IN } from './mailLanguage';
import { isProfileEmpty } from './profileDraft';
import { allWays } from './ways/allWays';
import type { Way } from './ways/way';

/** The chosen way and the mail to hand over. */
export interface WayChoice {
	readonly way: Way;
	readonly draft: Draft;
}

interface WayItem extends vscode.QuickPickItem {
	readonly way?: Way;
	/** The other language to write in. */
	readonly language?: Language;
}

/**
 * Asks for one of the ways available on this machine. Two more rows change the language of the mail and the profile. They
 * return here, or to the document if the mail is open as one.
 */
export async function pickWay(access: AccessServices, draft: Draft): Promise<WayChoice | undefined> {
	const { language } = draft.asked;
	const languageRows = otherLanguages(language).map(
		(other): WayItem => ({
			iconPath: new vscode.ThemeIcon('globe'),
			label: vscode.l10n.t('Write in {0}', nameOfLanguage(other)),
			detail: vscode.l10n.t('The email is in {0}.', nameOfLanguage(language)),
			language: other,
		}),
	);
	const profileRow: WayItem = {
		iconPath: new vscode.ThemeIcon('account'),
		label: vscode.l10n.t('Edit Access Profile'),
		detail: vscode.l10n.t('Name, institution, consortium and GitHub user, for this request and the next ones.'),
	};
	const ways = allWays()
		.filter(({ available, method }) => available && !(draft.document && method === 'document'))
		.map((way): WayItem => ({ iconPath: new vscode.ThemeIcon(way.icon), label: way.label, detail: way.nextStep, way }));
	const separator: WayItem = { label: '', kind: vscode.QuickPickItemKind.Separator };
	const items = isProfileEmpty()
		? [profileRow, separator, ...ways, separator, ...languageRows]
		: [...ways, separator, ...languageRows, profileRow];
	const chosen = await vscode.window.showQuickPick(items, {
		title: commandTitle(COMMANDS.requestAccess),
		placeHolder: vscode.l10n.t('Choose how to hand over the email'),
		matchOnDetail: true,
	});
	if (chosen?.language) {
		if (draft.document) {
			await vscode.commands.executeCommand(WRITE_IN[chosen.language], draft.document.uri);
			return undefined;
		}
		await writeSetting('accessLanguage', chosen.language);
		return pickWay(access, newDraft(access, { ...draft.asked, language: mailLanguage() }));
	}
	if (chosen === profileRow) {
		if (draft.document) {
			await vscode.commands.executeCommand(COMMANDS.editAccessProfile, draft.document.uri);
			return undefined;
		}
		// Closing the profile also closes this list.
		return (await access.profile.edit()) ? pickWay(access, draft) : undefined;
	}
	return chosen?.way && { way: chosen.way, draft };
}
