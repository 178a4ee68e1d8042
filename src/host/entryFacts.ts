import * as vscode from 'vscode';
import type { Language } from '../core/registry/language';
import type { Entry, Registry } from '../core/registry/registry';

/** Something known of an entry that is no link: a package id, a version, a code. */
export interface Fact {
	readonly key: string;
	readonly label: string;
	readonly value: string;
	readonly icon: string;
}

/** What is known of an entry besides its links. */
export function factsOf(registry: Registry, entry: Entry, language: Language): readonly Fact[] {
	const { module, site } = entry;
	const consortium = site?.consortium === undefined ? undefined : registry.entries.get(site.consortium);
	const candidates: readonly (Omit<Fact, 'value'> & { readonly value: string | undefined })[] = [
		{ key: 'package', label: vscode.l10n.t('Package id'), value: module?.package, icon: 'package' },
		{ key: 'canonical', label: vscode.l10n.t('Canonical'), value: module?.canonical, icon: 'symbol-namespace' },
		{ key: 'stable', label: vscode.l10n.t('Stable version'), value: module?.stable, icon: 'tag' },
		{ key: 'ballot', label: vscode.l10n.t('Ballot version'), value: module?.ballot, icon: 'tag' },
		{ key: 'fhir', label: vscode.l10n.t('FHIR release'), value: module?.fhir, icon: 'flame' },
		{ key: 'licence', label: vscode.l10n.t('Licence'), value: module?.licence, icon: 'law' },
		{ key: 'code', label: vscode.l10n.t('Site code'), value: site?.code, icon: 'key' },
		{ key: 'place', label: vscode.l10n.t('Place'), value: site?.place, icon: 'location' },
		{
			key: 'consortium',
			label: vscode.l10n.t('Consortium'),
			value: consortium?.short[language],
			icon: 'organization',
		},
		{ key: 'domain', label: vscode.l10n.t('Domain'), value: site?.domain, icon: 'globe' },
		{
			key: 'dic',
			label: vscode.l10n.t('Data integration centre'),
			value: site?.dic ? vscode.l10n.t('yes') : undefined,
			icon: 'database',
		},
		{ key: 'email', label: vscode.l10n.t('Email address'), value: entry.email, icon: 'mail' },
	];
	return candidates.filter((fact): fact is Fact => fact.value !== undefined);
}
