import * as vscode from 'vscode';
import type { Mail } from '../../core/access/mailto';
import { mailtoUri } from '../../core/access/mailto';
import { accessMail } from '../../core/access/request';
import type { Entry } from '../../core/registry/registry';
import { entryArgument } from '../../host/entryArgument';
import { openExternal } from '../../host/openExternal';
import type { Services } from '../../host/services';
import { readSetting } from '../../host/settings';
import { COMMANDS } from '../../ids';

/** The mail that asks for access to the organisation on GitHub: one command, no form in the way. */
export function register(services: Services): vscode.Disposable {
	return services.commands.register(COMMANDS.requestAccess, async (argument, selection) => {
		const mail = accessMail(
			services.store.registry,
			{
				name: readSetting('accessName'),
				institution: readSetting('accessInstitution'),
				consortium: readSetting('accessConsortium'),
				githubUser: readSetting('accessGithubUser'),
				teams: teamsOf(services, argument, selection),
			},
			services.language.current,
		);
		await openExternal(mailtoUri(mail));
		services.log.info('access.mailto', { characters: mailtoUri(mail).length });
		// Not awaited: the command is done when the mail has been handed over.
		void offerNextStep(mail);
	});
}

/** The entries that the request names: the selected rows, or the one that the command was given. */
function teamsOf(services: Services, argument: unknown, selection: unknown): readonly Entry[] {
	const rows = Array.isArray(selection) && selection.length > 0 ? selection : [argument];
	const entries = rows.map((row) => entryArgument(services.store.registry, row));
	return entries.filter((entry) => entry !== undefined);
}

/** VS Code cannot know whether a mail program opened, so the text can be had by hand too. */
async function offerNextStep(mail: Mail): Promise<void> {
	const copy = vscode.l10n.t('Copy Text');
	const copyAddress = vscode.l10n.t('Copy Address');
	const choice = await vscode.window.showInformationMessage(
		vscode.l10n.t('Your mail program should show the request now. If it does not, copy it.'),
		copy,
		copyAddress,
	);
	if (choice === copy) {
		await vscode.env.clipboard.writeText(`${mail.to}\n${mail.subject}\n\n${mail.body}`);
	} else if (choice === copyAddress) {
		await vscode.env.clipboard.writeText(mail.to);
	}
}
