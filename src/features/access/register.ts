import * as vscode from 'vscode';
import { LANGUAGES } from '../../core/language';
import { ContextKey } from '../../host/contextKey';
import type { DisposableStore } from '../../host/disposable';
import { showInformation } from '../../host/messages';
import { COMMANDS, CONTEXT_KEYS, type CommandId, LATER_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import type { AccessServices } from './accessServices';
import { MailContext } from './mailContext';
import { mailDocument, selectNextOpenLine } from './mailDocument';
import { WRITE_IN } from './mailLanguage';
import { MailLenses } from './mailLenses';
import { editProfileOfMail, takeMail, takeMailOtherWay, writeMailIn } from './mailSteps';
import { ProfileEditor } from './profileEditor';
import { requestAccess } from './requestAccess';

/** Registers the access mail to the coordination office and the profile behind it. */
export function register(services: Services, disposables: DisposableStore): void {
	const { commands } = services;
	const access: AccessServices = {
		...services,
		profile: new ProfileEditor(services),
		mailHandedOver: disposables.add(new ContextKey<boolean>(CONTEXT_KEYS.mailHandedOver, services.failures)),
	};
	const request = (argument: unknown, selection: unknown): Promise<void> => requestAccess(access, argument, selection);
	const add = (id: CommandId, run: (argument: unknown, selection: unknown) => unknown) =>
		disposables.add(commands.register(id, run));
	/** Registers a step for a mail. Without a mail it does nothing. */
	const addStep = (id: CommandId, run: (document: vscode.TextDocument) => Promise<void>) =>
		add(id, (argument) => {
			const document = mailDocument(argument);
			return document && run(document);
		});
	disposables.add(new MailLenses(services.store));
	disposables.add(new MailContext(services));
	add(COMMANDS.requestAccess, request);
	add(LATER_COMMANDS.requestTeamAccess, request);
	addStep(LATER_COMMANDS.openMail, (document) => takeMail(access, document, 'mailto'));
	addStep(LATER_COMMANDS.copyMail, (document) => takeMail(access, document, 'copy'));
	addStep(LATER_COMMANDS.moreMailWays, (document) => takeMailOtherWay(access, document));
	for (const language of LANGUAGES) {
		addStep(WRITE_IN[language], (document) => writeMailIn(access, document, language));
	}
	addStep(LATER_COMMANDS.nextOpenLine, (document) => selectNextOpenLine(services.store.registry, document));
	add(COMMANDS.editAccessProfile, async (argument) => {
		const mail = mailDocument(argument);
		if (mail) {
			await editProfileOfMail(access, mail);
		} else if (await access.profile.edit()) {
			// Not awaited: the command ends when the profile is saved.
			services.failures.watch(COMMANDS.editAccessProfile, offerRequest());
		}
	});
}

/** Offers to request access with the new profile. */
async function offerRequest(): Promise<void> {
	const show = vscode.l10n.t('Show Me First');
	const request = vscode.l10n.t('Request Access');
	const choice = await showInformation(vscode.l10n.t('The access profile is saved.'), show, request);
	if (choice !== undefined) {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: choice === show });
	}
}
