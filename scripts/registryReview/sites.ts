/** Reads the sites from their code system, written in FHIR Shorthand. */
import type { SiteObservation } from './world';

/** `* #UKA "Uniklinik RWTH Aachen" "Aachen"`: the code, its display and its definition. */
const CONCEPT = /^\*\s+#(\S+|"[^"]+")\s+"([^"]*)"(?:\s+"([^"]*)")?/;
/** `* #UKA insert AddUri(ukaachen.de)`: the rule set of a property with its value. */
const PROPERTY = /^\*\s+#(\S+|"[^"]+")\s+insert\s+Add(\w+)\((.*)\)\s*$/;

const FIELDS: Readonly<Record<string, (value: string) => Partial<SiteObservation>>> = {
	Konsortium: (consortium) => ({ consortium }),
	Uri: (domain) => ({ domain }),
	Diz: (value) => ({ dic: value === 'true' }),
	Datenmanagementstelle: (value) => ({ dataManagement: value === 'true' }),
	TRV: (contract) => ({ contract }),
	Status: (status) => ({ status }),
	ReplacedBy: (replacedBy) => ({ replacedBy }),
};

export function readSites(text: string): readonly SiteObservation[] {
	const sites = new Map<string, SiteObservation>();
	for (const line of text.split(/\r?\n/)) {
		const [concept, code = '', name = '', place = ''] = CONCEPT.exec(line) ?? [];
		if (concept !== undefined) {
			sites.set(code, { code: code.replaceAll('"', ''), name, ...(place !== '' && { place }) });
		}
		const [property, of = '', key = '', value = ''] = PROPERTY.exec(line) ?? [];
		const site = sites.get(of);
		if (property !== undefined && site) {
			sites.set(of, { ...site, ...FIELDS[key]?.(value.trim()) });
		}
	}
	return [...sites.values()];
}
