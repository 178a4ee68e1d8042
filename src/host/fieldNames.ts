import * as vscode from 'vscode';
import type { OverlayData } from '../core/registry/schema';

type EntryField = keyof NonNullable<OverlayData['entries']>[string];
type GroupField = keyof NonNullable<OverlayData['groups']>[string];

/** What people call the fields of entries and groups, as the schema's titles do in English. */
export function fieldName(field: string): string {
	const names: Readonly<Record<EntryField | GroupField, string>> = {
		aliases: vscode.l10n.t('Aliases'),
		confidence: vscode.l10n.t('Confidence'),
		description: vscode.l10n.t('Description'),
		email: vscode.l10n.t('Email address'),
		group: vscode.l10n.t('Group'),
		hidden: vscode.l10n.t('Hidden'),
		icon: vscode.l10n.t('Icon'),
		intro: vscode.l10n.t('Introduction'),
		keepEnded: vscode.l10n.t('Keep what has ended'),
		links: vscode.l10n.t('Links'),
		longName: vscode.l10n.t('Long name'),
		misspellings: vscode.l10n.t('Misspellings'),
		module: vscode.l10n.t('Core data set module'),
		more: vscode.l10n.t('And more'),
		name: vscode.l10n.t('Name'),
		note: vscode.l10n.t('Note'),
		outro: vscode.l10n.t('Closing'),
		parent: vscode.l10n.t('Parent'),
		renamedFrom: vscode.l10n.t('Former names'),
		repository: vscode.l10n.t('Repository'),
		searchTerms: vscode.l10n.t('Search terms'),
		section: vscode.l10n.t('Section'),
		short: vscode.l10n.t('Short name'),
		site: vscode.l10n.t('Site'),
		source: vscode.l10n.t('Source'),
		successor: vscode.l10n.t('Successor'),
		valid: vscode.l10n.t('Validity'),
	};
	return Object.hasOwn(names, field) ? names[field as EntryField | GroupField] : field;
}
