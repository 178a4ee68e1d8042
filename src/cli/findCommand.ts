import { shortRecord } from '../core/entries/records';
import { nameOf, type SearchHit, searchIndex } from '../core/entries/search';
import type { Language } from '../core/language';
import { bestLink } from '../core/registry/links';
import { hasEnded, type Registry } from '../core/registry/registry';
import { directoryOf } from './directory';
import { type ExitCode, type Io, UsageError } from './io';
import type { Options } from './options';

/** Searches the directory as the editor does. The best match comes first. */
export async function findCommand(options: Options, io: Io): Promise<ExitCode> {
	const { speaker, targets } = options;
	const query = targets.join(' ');
	if (query.trim() === '') {
		throw new UsageError(speaker.say('needs', 'find', '<words>'));
	}
	const directory = await directoryOf(options, io);
	const { registry } = directory;
	const found = searchIndex(registry).search(query);
	if (found.length === 0) {
		io.err(`${speaker.say('not-found', query)}\n`);
	}
	const text = found.map((hit) => lineOf(registry, hit, speaker.language)).join('');
	return directory.show(found.length > 0, text, { query, results: found.map((hit) => shortRecord(registry, hit)) });
}

/** One line: id, name and main link. */
function lineOf(registry: Registry, hit: SearchHit, language: Language): string {
	const id = hit.kind === 'entry' ? hit.entry.id : hit.group.id;
	const url = hit.kind === 'entry' ? (bestLink(hit.entry, language)?.url ?? '') : '';
	const end = hit.kind === 'entry' && hasEnded(hit.entry, registry.day) ? ' †' : '';
	return `${`${id.padEnd(28)} ${`${nameOf(hit, language)}${end}`.padEnd(36)} ${url}`.trimEnd()}\n`;
}
