/** Entries and groups as data, for scripts and language models. */
import { inEvery, type Language, perLanguage } from '../language';
import { bestLink, needsMembership } from '../registry/links';
import { type Entry, type Group, hasEnded, type Registry } from '../registry/registry';
import type { SearchHit } from './search';

type Data = Readonly<Record<string, unknown>>;

/** Returns what tells an entry or a group from others: id, names, group, main links, and whether it has ended. */
export function shortRecord(registry: Registry, found: SearchHit): Data {
	if (found.kind === 'group') {
		return withoutEmpty({ kind: 'group', id: found.group.id, name: found.group.name });
	}
	const { entry } = found;
	const { id, name, group, longName } = entry;
	const url = perText((language) => bestLink(entry, language)?.url);
	return withoutEmpty({ kind: 'entry', id, name, longName, group, url, ended: hasEnded(entry, registry.day) });
}

/** Returns everything that the registry knows of an entry or a group. */
export function fullRecord(registry: Registry, found: SearchHit): Data {
	return found.kind === 'group' ? groupRecord(registry, found.group) : entryRecord(registry, found.entry);
}

function entryRecord(registry: Registry, entry: Entry): Data {
	const { searchTerms, misspellings, links, ...fields } = entry;
	const shown = links.map((link) => withoutEmpty({ ...link, members: needsMembership(link) }));
	return withoutEmpty({ kind: 'entry', ...fields, links: shown, ended: hasEnded(entry, registry.day) });
}

function groupRecord(registry: Registry, group: Group): Data {
	const { searchTerms, icon, section, keepEnded, ...fields } = group;
	return withoutEmpty({
		kind: 'group',
		...fields,
		groups: registry.groupsOf(group.id).map(({ id }) => id),
		entries: registry.entriesOf(group.id).map(({ id }) => id),
	});
}

/** A text for each language, or one text when all are equal. */
function perText(value: (language: Language) => string | undefined): unknown {
	const texts = perLanguage(value);
	return new Set(inEvery(texts)).size === 1 ? inEvery(texts)[0] : texts;
}

/** Leaves out what is unknown, empty or false. */
function withoutEmpty(data: Data): Data {
	const isEmpty = (value: unknown): boolean =>
		value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}
