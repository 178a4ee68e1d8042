import type { Language } from '../language';
import { publisherOn } from '../registry/onDay';
import type { Entry, Registry } from '../registry/registry';
import type { SayOfEntry } from './entrySentences';

/** A property of an entry other than its links, such as a package id, a version or a code. */
export interface Fact {
	readonly key: string;
	readonly label: string;
	readonly value: string;
	readonly icon: string;
}

/**
 * Returns the known facts of an entry, labelled in a language.
 *
 * @param today the day on which they hold, as ISO 8601.
 */
export function factsOf(
	registry: Registry,
	entry: Entry,
	language: Language,
	today: string,
	say: SayOfEntry,
): readonly Fact[] {
	const { module, site } = entry;
	const consortium = site?.consortium === undefined ? undefined : registry.entries.get(site.consortium);
	const candidates: readonly (Omit<Fact, 'value'> & { readonly value: string | undefined })[] = [
		{ key: 'package', label: say('Package id'), value: module?.package, icon: 'package' },
		{ key: 'canonical', label: say('Canonical'), value: module?.canonical, icon: 'symbol-namespace' },
		{ key: 'stable', label: say('Stable version'), value: module?.stable, icon: 'tag' },
		{
			key: 'earlier',
			label: say('Earlier versions'),
			value: module?.earlier?.join(', '),
			icon: 'history',
		},
		{ key: 'ballot', label: say('Ballot version'), value: module?.ballot, icon: 'tag' },
		{ key: 'fhir', label: say('FHIR version'), value: module?.fhir, icon: 'flame' },
		{ key: 'licence', label: say('Licence'), value: module?.licence, icon: 'law' },
		{
			key: 'publisher',
			label: say('Publisher'),
			value: publisherOn(entry, today),
			icon: 'megaphone',
		},
		{ key: 'code', label: say('Site code'), value: site?.code, icon: 'key' },
		{ key: 'place', label: say('Place'), value: site?.place, icon: 'location' },
		{
			key: 'consortium',
			label: say('Consortium'),
			value: consortium?.short[language],
			icon: 'organization',
		},
		{ key: 'domain', label: say('Domain'), value: site?.domain, icon: 'globe' },
		{
			key: 'dic',
			label: say('Data integration centre'),
			value: site?.dic ? say('yes') : undefined,
			icon: 'database',
		},
		{
			key: 'dataManagement',
			label: say('Data management office'),
			value: site?.dataManagement ? say('yes') : undefined,
			icon: 'server',
		},
		{ key: 'contract', label: say('Contract (TRV)'), value: site?.contract, icon: 'file-text' },
		{ key: 'email', label: say('Email address'), value: entry.email, icon: 'mail' },
	];
	return candidates.filter((fact): fact is Fact => fact.value !== undefined);
}
