import * as vscode from 'vscode';
import { LANGUAGES } from '../../core/language';
import { DisposableStore } from '../../host/disposable';
import { COMMANDS } from '../../ids';
import type { Services } from '../../services';
import type { AccessServices } from './accessServices';
import { MailContext } from './mailContext';
import { mailDocument, selectNextOpenLine } from './mailDocument';
import { MailFiles } from './mailFiles';
import { WRITE_IN } from './mailLanguage';
import { MailLenses } from './mailLenses';
import { editProfileOfMail, takeMail, takeMailOtherWay, writeMailIn } from './mailSteps';
import { ProfileEditor } from './profileEditor';
import { requestAccess } from './requestAccess';

/** The mail that asks for access to the organisation on GitHub, and who asks. */
export function register(services: Services): vscode.Disposable {
	const { commands } = services;
	const access: AccessServices = { ...services, profile: new ProfileEditor(services) };
	const disposables = new DisposableStore();
	const request = (argument: unknown, selection: unknown): Promise<void> => requestAccess(access, argument, selection);
	/** A step of a mail; without a mail there is nothing to do. */
	const step = (take: (document: vscode.TextDocument) => Promise<void>) => async (argument: unknown) => {
		const document = mailDocument(argument);
		if (document) {
			await take(document);
		}
	};
	for (const disposable of [
		new MailFiles(services.memory),
		new MailLenses(services.store),
		new MailContext(services.store),
		commands.register(COMMANDS.requestAccess, request),
		commands.register(COMMANDS.requestTeamAccess, request),
		commands.register(
			COMMANDS.openMail,
			step((document) => takeMail(access, document, 'mailto')),
		),
		commands.register(
			COMMANDS.copyMail,
			step((document) => takeMail(access, document, 'copy')),
		),
		commands.register(
			COMMANDS.moreMailWays,
			step((document) => takeMailOtherWay(access, document)),
		),
		...LANGUAGES.map((language) =>
			commands.register(
				WRITE_IN[language],
				step((document) => writeMailIn(access, document, language)),
			),
		),
		commands.register(
			COMMANDS.nextOpenLine,
			step((document) => selectNextOpenLine(services.store.registry, document)),
		),
		commands.register(COMMANDS.editAccessProfile, async (argument) => {
			const mail = mailDocument(argument);
			if (mail) {
				await editProfileOfMail(access, mail);
			} else if (await access.profile.edit()) {
				// Not awaited: the command is done when the profile is saved.
				void offerRequest();
			}
		}),
	]) {
		disposables.add(disposable);
	}
	return disposables;
}

/** Offers to request access, now that the profile is there. */
async function offerRequest(): Promise<void> {
	const show = vscode.l10n.t('Show Me First');
	const request = vscode.l10n.t('Request Access');
	const choice = await vscode.window.showInformationMessage(
		vscode.l10n.t('The access profile is saved.'),
		show,
		request,
	);
	if (choice !== undefined) {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: choice === show });
	}
}
