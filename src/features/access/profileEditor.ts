import * as vscode from 'vscode';
import { commandTitle } from '../../host/commandTitle';
import { showInformation } from '../../host/messages';
import { readSetting, writeSetting } from '../../host/settings';
import { COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { githubAccount } from './githubAccount';
import { PROFILE_SETTINGS, type ProfileDraft, savedProfile } from './profileDraft';
import { consortiumStep, githubUserStep, institutionStep, methodStep, nameStep } from './profileSteps';
import { runSteps } from './quickSteps';

/** Asks for the profile step by step and saves the answers after the last step. */
export class ProfileEditor {
	/**
	 * The answers of a person who left early and has not yet chosen to save or discard them. The next edit starts with them.
	 * So nothing is lost and nothing is saved without consent.
	 */
	#unsaved: ProfileDraft | undefined;

	constructor(private readonly services: Services) {}

	/** @returns whether the profile was saved at the end. */
	async edit(): Promise<boolean> {
		const draft = this.#unsaved ?? savedProfile();
		this.#unsaved = undefined;
		// Requested now, so that it is ready for its step.
		const account = githubAccount();
		const finished = await runSteps(commandTitle(COMMANDS.editAccessProfile), [
			nameStep(draft),
			institutionStep(draft, this.services),
			consortiumStep(draft, this.services),
			githubUserStep(draft, account),
			methodStep(draft),
		]);
		if (finished) {
			await save(draft);
		} else if (changesOf(draft).length > 0) {
			// Not awaited: a person who leaves wants to do something else.
			this.services.failures.watch('profile', this.#ask(draft));
		}
		return finished;
	}

	async #ask(draft: ProfileDraft): Promise<void> {
		this.#unsaved = draft;
		const yes = vscode.l10n.t('Save');
		const no = vscode.l10n.t('Discard');
		const choice = await showInformation(vscode.l10n.t('Save the answers so far?'), yes, no);
		// If the profile was edited again in the meantime, this answer no longer counts.
		if (choice === undefined || this.#unsaved !== draft) {
			return;
		}
		this.#unsaved = undefined;
		if (choice === yes) {
			await save(draft);
		}
	}
}

function changesOf(draft: ProfileDraft): readonly (keyof ProfileDraft)[] {
	return PROFILE_SETTINGS.filter((name) => draft[name] !== readSetting(name));
}

async function save(draft: ProfileDraft): Promise<void> {
	for (const name of changesOf(draft)) {
		await writeSetting(name, draft[name]);
	}
}
