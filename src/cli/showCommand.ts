import { factsOf } from '../core/entries/entryFacts';
import type { SayOfEntry } from '../core/entries/entrySentences';
import { findById, suggestId } from '../core/entries/findById';
import { linkText } from '../core/entries/linkText';
import { fullRecord } from '../core/entries/records';
import type { SearchHit } from '../core/entries/search';
import { validityText } from '../core/entries/validityText';
import { needsMembership } from '../core/registry/links';
import type { Entry, Group, Registry } from '../core/registry/registry';
import { directoryOf } from './directory';
import { type ExitCode, type Io, UsageError } from './io';
import type { Options } from './options';
import type { Speaker } from './texts';

/** Shows entries and groups by their ids. */
export async function showCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, targets, today } = options;
	if (targets.length === 0) {
		throw new UsageError(speaker.say('needs', 'show', '<id>'));
	}
	const directory = await directoryOf(options, io);
	const { registry } = directory;
	const found: SearchHit[] = [];
	for (const id of targets) {
		const hit = findById(registry, id);
		found.push(...(hit ? [hit] : []));
		if (!hit) {
			const meant = suggestId(registry, id);
			const sentence = meant === undefined ? 'not-found' : 'not-found-suggest';
			io.err(`${speaker.say(sentence, id, meant ?? '')}\n`);
		}
	}
	const texts = found.map((hit) =>
		hit.kind === 'entry' ? entryText(registry, hit.entry, speaker, today) : groupText(registry, hit.group, speaker),
	);
	const results = found.map((hit) => fullRecord(registry, hit));
	return directory.show(found.length === targets.length, texts.join('\n'), { results });
}

/** The lines of the card of an entry. */
function entryText(registry: Registry, entry: Entry, { language, translate }: Speaker, today: string): string {
	const say: SayOfEntry = (sentence, ...args) => translate(sentence, args);
	const successor = entry.successor === undefined ? undefined : registry.entries.get(entry.successor);
	const group = registry.groups.get(entry.group);
	return lines(
		`${entry.name[language]} (${entry.id})`,
		entry.longName?.[language],
		entry.description?.[language],
		validityText(entry, successor?.short[language], language, today, say),
		group && labelled(translate('Group', []), `${group.name[language]} (${group.id})`),
		...entry.links.map((link) =>
			labelled(
				linkText(link, language, say),
				needsMembership(link) ? `${link.url} ${translate('(members only)', [])}` : link.url,
			),
		),
		...factsOf(registry, entry, language, today, say).map(({ label, value }) => labelled(label, value)),
		entry.note?.[language],
		...entry.source.map((source) => labelled(translate('Source', []), source)),
	);
}

function groupText(registry: Registry, group: Group, { language }: Speaker): string {
	return lines(
		`${group.name[language]} (${group.id})`,
		group.longName?.[language],
		group.intro?.[language],
		...registry.groupsOf(group.id).map(({ id, name }) => labelled(id, name[language])),
		...registry.entriesOf(group.id).map(({ id, name }) => labelled(id, name[language])),
	);
}

function labelled(label: string, value: string): string {
	return `  ${label}: ${value}`;
}

function lines(...all: readonly (string | undefined)[]): string {
	return all.flatMap((line) => (line === undefined ? [] : `${line}\n`)).join('');
}
