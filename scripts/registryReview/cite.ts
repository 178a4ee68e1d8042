/** Sources of entries. */
import type { Edit } from './difference';
import type { ReviewedEntry } from './registryFile';

/** `owner/name path@commit`, with or without owner. */
const FILE = /^(?:[\w-]+\/)?([^/\s]+ [^@\s]+)@([0-9a-f]+)/;

const TAG = / \((?:v|release[-/])?\d+\.[^\s)]+\)$/;

/** @returns a page and the day it was read, as the registry writes it. */
export function pageRead(url: string, day: string): string {
	return `${url} (read ${day})`;
}

/** Notes the first of the sources, in place of an older state of the same file; nothing if the entry cites one already. */
export function cite(entry: ReviewedEntry, sources: readonly string[]): readonly Edit[] {
	const cited = new Set(entry.sources.map(fileAtCommit));
	const [source] = sources;
	if (source === undefined || sources.some((one) => cited.has(fileAtCommit(one)))) {
		return [];
	}
	const path = ['entries', entry.id, 'source'];
	const index = entry.sources.findIndex((own) => fileOf(own) !== undefined && fileOf(own) === fileOf(source));
	if (index < 0) {
		return [{ kind: 'add', path, value: source }];
	}
	return [{ kind: 'set', path: Array.isArray(entry.raw['source']) ? [...path, index] : path, value: source }];
}

/** A file at a tag proves another fact than the same file at the default branch. */
function fileOf(source: string): string | undefined {
	const file = FILE.exec(source)?.[1];
	return file !== undefined && TAG.test(source) ? `${file} at a tag` : file;
}

function fileAtCommit(source: string): string {
	const [whole = source, file = '', commit = ''] = FILE.exec(source) ?? [];
	return file === '' ? whole : `${file}@${commit.slice(0, 7)}`;
}
