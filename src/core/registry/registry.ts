/** The registry as objects: groups and entries with defaults filled in, and the relations between them. */
import { type Localized, type PerLanguage, perLanguage } from '../language';
import { isOver } from '../text/isOver';
import type { Provenance } from './provenance';
import type { Holds, OverlayData, RegistryData } from './schema';

type RawEntry = NonNullable<OverlayData['entries']>[string];
type RawGroup = NonNullable<OverlayData['groups']>[string];
type RawSection = NonNullable<OverlayData['sections']>[string];

export type Link = NonNullable<RawEntry['links']>[number];
type ModuleFacts = NonNullable<RawEntry['module']>;
type SiteFacts = NonNullable<RawEntry['site']>;
type Validity = NonNullable<RawEntry['valid']>;

export interface Entry {
	readonly id: string;
	readonly group: string;
	/** The name in running text. */
	readonly name: Localized;
	/** The everyday name; the full name if there is no shorter one. */
	readonly short: Localized;
	readonly longName: Localized | undefined;
	readonly description: Localized | undefined;
	readonly aliases: readonly string[];
	readonly renamedFrom: readonly string[];
	/** Words that only the search uses. */
	readonly searchTerms: readonly string[];
	readonly misspellings: readonly string[];
	/** In the order of the file; {@link bestLink} chooses among them. */
	readonly links: readonly Link[];
	readonly email: string | undefined;
	readonly repository: string | undefined;
	readonly state: RawEntry['state'];
	readonly module: ModuleFacts | undefined;
	readonly site: SiteFacts | undefined;
	readonly valid: Validity | undefined;
	readonly successor: string | undefined;
	readonly source: readonly string[];
	readonly confidence: 'high' | 'medium';
	readonly note: Localized | undefined;
}

export interface Group {
	readonly id: string;
	readonly name: Localized;
	readonly longName: Localized | undefined;
	/** Words that only the search uses; together with another word they also find the entries of the group. */
	readonly searchTerms: readonly string[];
	readonly intro: Localized | undefined;
	readonly outro: Localized | undefined;
	readonly icon: string | undefined;
	readonly parent: string | undefined;
	/** The kind of its entries; inherited from the parent unless set. */
	readonly holds: Holds | undefined;
	/** Whether the list of entries is known to be incomplete. */
	readonly more: boolean;
	/** Whether sections also list ended entries, marked as ended. */
	readonly keepEnded: boolean;
	/** Whether the group is a README section of its own. */
	readonly section: boolean;
}

/** A README section as defined in the file. */
export interface SectionTemplate {
	readonly id: string;
	readonly name: Localized;
	readonly description: Localized;
	readonly readme: readonly string[];
	readonly body: Localized;
	/** Words of headings under which people write the section themselves. */
	readonly headings: PerLanguage<readonly string[]>;
	readonly starter: boolean;
}

export class Registry {
	readonly initiative: RegistryData['initiative'];
	readonly access: RegistryData['access'];
	readonly checks: NonNullable<RegistryData['checks']>;
	/** The day of the facts, as ISO 8601. */
	readonly updated: string;
	/** The day on which sections and checks are written: the facts know what ends after their own day. */
	readonly day: string;
	/** The visible groups by id, in the order of the page. */
	readonly groups: ReadonlyMap<string, Group>;
	/** The visible entries by id. */
	readonly entries: ReadonlyMap<string, Entry>;
	/** The sections defined in the file, without those generated for groups (`sections/sections.ts`). */
	readonly sections: ReadonlyMap<string, SectionTemplate>;
	readonly groupSection: RegistryData['groupSection'];
	readonly #entriesOf = new Map<string, Entry[]>();
	readonly #groupsOf = new Map<string | undefined, Group[]>();

	/**
	 * @param provenance the overlay behind each value that an overlay set.
	 * @param today the day of use; an earlier one than that of the facts changes nothing.
	 */
	constructor(
		data: RegistryData,
		readonly provenance: Provenance = { groups: new Map(), entries: new Map(), sections: new Map() },
		today = data.updated,
	) {
		this.initiative = data.initiative;
		this.access = data.access;
		this.checks = data.checks ?? { typos: {}, moved: [], placeholders: [] };
		this.updated = data.updated;
		this.day = today > data.updated ? today : data.updated;
		this.groupSection = data.groupSection;
		this.groups = this.#readGroups(data.groups);
		this.entries = this.#readEntries(data.entries);
		this.sections = new Map(
			Object.entries<RawSection>(data.sections)
				.filter(([, section]) => !section.hidden)
				.map(([id, section]) => [id, toSection(id, section)]),
		);
	}

	/** Returns the subgroups of a group, or the top-level groups. */
	groupsOf(parent?: string): readonly Group[] {
		return this.#groupsOf.get(parent) ?? [];
	}

	/** Returns the direct entries of a group, in the order of the file. */
	entriesOf(group: string): readonly Entry[] {
		return this.#entriesOf.get(group) ?? [];
	}

	/** Returns the entries of a group and all its subgroups. */
	entriesBelow(group: string): readonly Entry[] {
		return [...this.entriesOf(group), ...this.groupsOf(group).flatMap(({ id }) => this.entriesBelow(id))];
	}

	/** Counts the entries of a group and all its subgroups. */
	countOf(group: string): number {
		return this.groupsOf(group).reduce((sum, child) => sum + this.countOf(child.id), this.entriesOf(group).length);
	}

	/** Returns the kind of an entry, as its group says. */
	holdsOf(entry: Entry): Holds | undefined {
		return this.groups.get(entry.group)?.holds;
	}

	#readGroups(raw: Readonly<Record<string, RawGroup>>): ReadonlyMap<string, Group> {
		const hidden = (id: string | undefined): boolean =>
			id !== undefined && (raw[id]?.hidden === true || hidden(raw[id]?.parent));
		const holds = (id: string | undefined): Holds | undefined =>
			id === undefined ? undefined : (raw[id]?.holds ?? holds(raw[id]?.parent));
		const groups = new Map<string, Group>();
		for (const [id, group] of Object.entries(raw)) {
			if (!hidden(id)) {
				groups.set(id, toGroup(id, group, holds(id)));
			}
		}
		for (const group of groups.values()) {
			append(this.#groupsOf, group.parent, group);
		}
		return groups;
	}

	#readEntries(raw: Readonly<Record<string, RawEntry>>): ReadonlyMap<string, Entry> {
		const entries = new Map<string, Entry>();
		for (const [id, fields] of Object.entries(raw)) {
			if (!fields.hidden && fields.group !== undefined && this.groups.has(fields.group)) {
				const entry = toEntry(id, fields.group, fields);
				entries.set(id, entry);
				append(this.#entriesOf, entry.group, entry);
			}
		}
		return entries;
	}
}

/**
 * Whether an entry has ended before a day, given as ISO 8601. A year or month ends with its last day. A superseded
 * module, a deprecated site, an archived or deprecated repository, and an entry with a successor but no last day have
 * ended on any day.
 */
export function hasEnded(entry: Entry, today: string): boolean {
	if (entry.module?.status === 'superseded' || entry.site?.status === 'deprecated' || entry.state !== undefined) {
		return true;
	}
	const end = entry.valid?.to;
	return end === undefined ? entry.successor !== undefined : isOver(end, today);
}

function toGroup(id: string, raw: RawGroup, holds: Holds | undefined): Group {
	return {
		id,
		name: raw.name ?? perLanguage(() => id),
		longName: raw.longName,
		searchTerms: raw.searchTerms ?? [],
		intro: raw.intro,
		outro: raw.outro,
		icon: raw.icon,
		parent: raw.parent,
		holds,
		more: raw.more ?? false,
		keepEnded: raw.keepEnded ?? false,
		section: raw.section ?? raw.parent === undefined,
	};
}

function toEntry(id: string, group: string, raw: RawEntry): Entry {
	const name = raw.name ?? perLanguage(() => id);
	return {
		id,
		group,
		name,
		short: raw.short ?? name,
		longName: raw.longName,
		description: raw.description,
		aliases: raw.aliases ?? [],
		renamedFrom: raw.renamedFrom ?? [],
		searchTerms: raw.searchTerms ?? [],
		misspellings: raw.misspellings ?? [],
		links: raw.links ?? [],
		email: raw.email,
		repository: raw.repository,
		state: raw.state,
		module: raw.module,
		site: raw.site,
		valid: raw.valid,
		successor: raw.successor,
		source: typeof raw.source === 'string' ? [raw.source] : (raw.source ?? []),
		confidence: raw.confidence ?? 'high',
		note: raw.note,
	};
}

function toSection(id: string, raw: RawSection): SectionTemplate {
	return {
		id,
		name: raw.name ?? perLanguage(() => id),
		description: raw.description ?? perLanguage(() => ''),
		readme: raw.readme ?? [],
		body: raw.body ?? perLanguage(() => ''),
		headings: perLanguage((language) => raw.headings?.[language] ?? []),
		starter: raw.starter ?? false,
	};
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const values = map.get(key);
	if (values) {
		values.push(value);
	} else {
		map.set(key, [value]);
	}
}
