/** Search over the commands of this extension, shown among the entries. */
import * as vscode from 'vscode';
import { inEvery, type Localized } from '../../../core/language';
import { WordIndex } from '../../../core/text/wordIndex';
import { contributedCommands } from '../../../host/commandTitle';
import { COMMANDS, EXTENSION_ID } from '../../../ids';

export interface ProductCommand {
	readonly title: string;
	/** A codicon id. */
	readonly icon: string;
	readonly run: () => PromiseLike<unknown>;
}

/** Synonyms of the titles in every language, because people may not type in the language of VS Code. */
const TERMS: Readonly<Record<string, Localized>> = {
	[COMMANDS.requestAccess]: {
		de: 'Zugang anfragen, Zugang beantragen, Beitritt, Mitglied werden, Mitgliedschaft, Berechtigung, Einladung',
		en: 'request access, get access, join, become a member, membership, permission, invitation, invite',
	},
	[COMMANDS.editAccessProfile]: {
		de: 'Zugangsprofil, Profil, meine Angaben',
		en: 'access profile, my profile, my details',
	},
	[COMMANDS.insertSection]: {
		de: 'Abschnitt einfügen, Textbaustein, README-Vorlage',
		en: 'insert section, README template',
	},
	[COMMANDS.checkWorkspace]: {
		de: 'README prüfen, Prüfung, Probleme',
		en: 'check README, checks, lint, validate, problems',
	},
	[COMMANDS.createOverlay]: {
		de: 'Overlay, eigene Einträge, Register ergänzen',
		en: 'own entries, extend registry',
	},
	[COMMANDS.updateSections]: { de: 'Abschnitte aktualisieren', en: 'update sections, refresh' },
	[COMMANDS.reloadRegistry]: { de: 'aktualisieren', en: 'refresh' },
};
const SETTINGS_TERMS: Localized = {
	de: 'Einstellungen, Konfiguration, Sprache',
	en: 'Settings, Preferences, Options, Configuration, Language',
};

/** @returns a function that finds commands for a typed text, the best first. */
export function productCommands(): (
	typed: string,
) => readonly { readonly command: ProductCommand; readonly rank: number }[] {
	const index = new WordIndex<ProductCommand>([
		...contributedCommands()
			// This command is the search itself.
			.filter(({ id, isHidden }) => !isHidden && id !== COMMANDS.find)
			.map(({ id, title, original, icon = 'play' }) => ({
				value: { title, icon, run: () => vscode.commands.executeCommand(id) },
				names: [title, original],
				terms: termsOf(TERMS[id]),
			})),
		settingsCommand(),
	]);
	return (typed) => index.search(typed).map(({ value, rank }) => ({ command: value, rank }));
}

function settingsCommand() {
	const title = vscode.l10n.t('Open the Settings of MII Contributor');
	return {
		value: {
			title,
			icon: 'gear',
			run: () => vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${EXTENSION_ID}`),
		},
		names: [title],
		terms: termsOf(SETTINGS_TERMS),
	};
}

function termsOf(terms: Localized | undefined): readonly string[] {
	return terms ? inEvery(terms).flatMap((text) => text.split(', ')) : [];
}
