import type { Language } from '../../core/language';
import { publisherOn } from '../../core/registry/onDay';
import type { Entry, Registry } from '../../core/registry/registry';
import { today } from '../today';
import { inLanguage } from './inLanguage';

/** A property of an entry other than its links, such as a package id, a version or a code. */
export interface Fact {
	readonly key: string;
	readonly label: string;
	readonly value: string;
	readonly icon: string;
}

/** The known facts of an entry, labelled in a language. */
export function factsOf(registry: Registry, entry: Entry, language: Language): readonly Fact[] {
	const { module, site } = entry;
	const consortium = site?.consortium === undefined ? undefined : registry.entries.get(site.consortium);
	const candidates: readonly (Omit<Fact, 'value'> & { readonly value: string | undefined })[] = [
		{ key: 'package', label: inLanguage(language, 'Package id'), value: module?.package, icon: 'package' },
		{ key: 'canonical', label: inLanguage(language, 'Canonical'), value: module?.canonical, icon: 'symbol-namespace' },
		{ key: 'stable', label: inLanguage(language, 'Stable version'), value: module?.stable, icon: 'tag' },
		{
			key: 'earlier',
			label: inLanguage(language, 'Earlier versions'),
			value: module?.earlier?.join(', '),
			icon: 'history',
		},
		{ key: 'ballot', label: inLanguage(language, 'Ballot version'), value: module?.ballot, icon: 'tag' },
		{ key: 'fhir', label: inLanguage(language, 'FHIR version'), value: module?.fhir, icon: 'flame' },
		{ key: 'licence', label: inLanguage(language, 'Licence'), value: module?.licence, icon: 'law' },
		{
			key: 'publisher',
			label: inLanguage(language, 'Publisher'),
			value: publisherOn(entry, today()),
			icon: 'megaphone',
		},
		{ key: 'code', label: inLanguage(language, 'Site code'), value: site?.code, icon: 'key' },
		{ key: 'place', label: inLanguage(language, 'Place'), value: site?.place, icon: 'location' },
		{
			key: 'consortium',
			label: inLanguage(language, 'Consortium'),
			value: consortium?.short[language],
			icon: 'organization',
		},
		{ key: 'domain', label: inLanguage(language, 'Domain'), value: site?.domain, icon: 'globe' },
		{
			key: 'dic',
			label: inLanguage(language, 'Data integration centre'),
			value: site?.dic ? inLanguage(language, 'yes') : undefined,
			icon: 'database',
		},
		{
			key: 'dataManagement',
			label: inLanguage(language, 'Data management office'),
			value: site?.dataManagement ? inLanguage(language, 'yes') : undefined,
			icon: 'server',
		},
		{ key: 'contract', label: inLanguage(language, 'Contract (TRV)'), value: site?.contract, icon: 'file-text' },
		{ key: 'email', label: inLanguage(language, 'Email address'), value: entry.email, icon: 'mail' },
	];
	return candidates.filter((fact): fact is Fact => fact.value !== undefined);
}
