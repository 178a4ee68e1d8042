import * as vscode from 'vscode';
import { runSteps } from '../../host/quickSteps';
import type { Services } from '../../host/services';
import { readSetting, writeSetting } from '../../host/settings';
import { COMMANDS } from '../../ids';
import { githubAccount } from './githubAccount';
import { PROFILE_SETTINGS, type ProfileDraft } from './profileDraft';
import { consortiumStep, githubUserStep, institutionStep, methodStep, nameStep } from './profileSteps';

/** Asks who the person is, step by step. Whoever leaves keeps what was there. @returns whether the last question was answered. */
export async function editProfile(services: Services): Promise<boolean> {
	const draft = Object.fromEntries(PROFILE_SETTINGS.map((name) => [name, readSetting(name)])) as ProfileDraft;
	// Asked now, ready when its step comes.
	const account = githubAccount();
	const finished = await runSteps(vscode.l10n.t('Access Profile'), [
		nameStep(draft),
		institutionStep(draft, services),
		consortiumStep(draft, services),
		githubUserStep(draft, account),
		methodStep(draft),
	]);
	if (!finished) {
		return false;
	}
	for (const name of PROFILE_SETTINGS.filter((changed) => draft[changed] !== readSetting(changed))) {
		await writeSetting(name, draft[name]);
	}
	return true;
}

/** What to do with the profile now. */
export async function offerRequest(): Promise<void> {
	const show = vscode.l10n.t('Show Me First');
	const request = vscode.l10n.t('Request Access');
	const choice = await vscode.window.showInformationMessage(
		vscode.l10n.t('Access profile saved to your user settings.'),
		show,
		request,
	);
	if (choice !== undefined) {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { preview: choice === show });
	}
}
