/** The product's own commands, found like entries: whoever types "request access" wants to do it. */
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

/** Other words for what the titles say, in every language: what people type depends on them, not on VS Code. */
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

/** @returns the commands for what was typed, the best first. */
export function productCommands(): (
	typed: string,
) => readonly { readonly command: ProductCommand; readonly rank: number }[] {
	const index = new WordIndex<ProductCommand>([
		...contributedCommands()
			// Finding is the search itself.
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
