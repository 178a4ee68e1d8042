/** Compares the sites with the code system. Names are spelled by people and compared by no program. */
import { cite } from '../cite';
import type { Difference, Edit } from '../difference';
import type { RegistryFile, ReviewedEntry } from '../registryFile';
import type { SiteObservation, SitesObservation, World } from '../world';

const FIELDS = ['place', 'consortium', 'domain', 'dic', 'dataManagement', 'contract', 'status'] as const;

export function siteDifferences(registry: RegistryFile, { sites: seen }: World): readonly Difference[] {
	if (!seen) {
		return [];
	}
	const entries = registry.entries.filter(({ site }) => site !== undefined);
	const known = new Map(entries.map((entry) => [String(entry.site?.['code']), entry]));
	const codes = new Set(seen.sites.map(({ code }) => code));
	return [
		...seen.sites.flatMap((site) => {
			const entry = known.get(site.code);
			return entry ? changed(registry, entry, site, seen, known) : [newSite(registry, site, seen, entries)];
		}),
		...entries.filter(({ site }) => !codes.has(String(site?.['code']))).map((entry) => gone(entry, seen)),
	];
}

function changed(
	registry: RegistryFile,
	entry: ReviewedEntry,
	site: SiteObservation,
	{ source }: SitesObservation,
	known: ReadonlyMap<string, ReviewedEntry>,
): readonly Difference[] {
	const base = { entry: entry.id, kind: 'differs', sources: [source] } as const;
	const fields = FIELDS.flatMap((field): readonly Difference[] => {
		const own = entry.site?.[field];
		const value = field === 'consortium' ? consortiumId(registry, site.consortium) : site[field];
		const isKnown = value === own || (own === undefined && value === false);
		if (value === undefined || isKnown || !registry.hasField(`site.${field}`)) {
			return [];
		}
		const edit: Edit = { kind: 'set', path: ['entries', entry.id, 'site', field], value };
		return [
			{
				...base,
				kind: own === undefined ? 'new' : 'differs',
				field: `site.${field}`,
				...(own !== undefined && { registry: String(own) }),
				world: String(value),
				edits: [edit, ...cite(entry, [source])],
			},
		];
	});
	const successor = known.get(site.replacedBy ?? '')?.id;
	if (successor === undefined || successor === entry.raw['successor']) {
		return fields;
	}
	const edit: Edit = { kind: 'set', path: ['entries', entry.id, 'successor'], value: successor };
	return [...fields, { ...base, field: 'successor', world: successor, edits: [edit, ...cite(entry, [source])] }];
}

function newSite(
	registry: RegistryFile,
	site: SiteObservation,
	{ source }: SitesObservation,
	entries: readonly ReviewedEntry[],
): Difference {
	const consortium = consortiumId(registry, site.consortium);
	const neighbour = entries.find((entry) => entry.site?.['consortium'] === consortium) ?? entries.at(-1);
	const words = site.code
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9-]/g, '');
	const facts = [
		['code', site.code] as const,
		...FIELDS.map((field) => [field, { ...site, consortium }[field]] as const),
	];
	return {
		entry: `site-${words}`,
		kind: 'new',
		field: 'site',
		world: `${site.code} ${site.name}`,
		sources: [source],
		edits: [
			{
				kind: 'insert',
				entry: `site-${words}`,
				fields: {
					group: neighbour?.group,
					name: site.name,
					site: Object.fromEntries(
						facts.filter(([name, value]) => value !== undefined && registry.hasField(`site.${name}`)),
					),
					source,
				},
			},
		],
	};
}

function gone(entry: ReviewedEntry, { source }: SitesObservation): Difference {
	return {
		entry: entry.id,
		kind: 'gone',
		field: 'site.code',
		registry: String(entry.site?.['code']),
		remark: 'The code system has no such code.',
		sources: [source],
		edits: [],
	};
}

/** The entry of a consortium, by its name in the code system. */
function consortiumId({ entries }: RegistryFile, name: string | undefined): string | undefined {
	return entries.find((entry) => !entry.site && !entry.repository && String(entry.name) === name)?.id;
}
