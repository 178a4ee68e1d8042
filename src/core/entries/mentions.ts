/** Finds entries in running text, for hovers and "reveal at the cursor" alike. */
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { prefixTree, stepsOf } from '../text/prefixTree';
import { entryNames } from './entryNames';

export interface Mention extends Span {
	readonly entry: Entry;
}

interface Name {
	readonly text: string;
	readonly entry: Entry;
}

interface Index {
	/** The names by their first word, the longest first. */
	readonly names: ReadonlyMap<string, readonly Name[]>;
	readonly packages: ReadonlyMap<string, Entry>;
	/** Matches a package id that begins like one of them, and is no part of a longer word. */
	readonly packagePattern: RegExp | undefined;
}

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const PACKAGE = /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+$/;
/** The characters searched on each side of the cursor: more than the longest name has. */
const REACH = 300;

/**
 * Finds the entry that is named at an offset of running text. The spelling must match exactly, capitals included, so
 * that an ordinary word is not taken for a name.
 *
 * @param prose running text; code and addresses are masked in it.
 * @param offset a position at the start of the name, inside or right after it.
 */
export function mentionAt(registry: Registry, prose: string, offset: number): Mention | undefined {
	const base = Math.max(0, offset - REACH);
	const part = prose.slice(base, offset + REACH);
	const at = offset - base;
	return mentionsIn(registry, part)
		.filter(({ start, end }) => start <= at && at <= end)
		.sort((left, right) => right.end - right.start - (left.end - left.start))
		.map((mention) => ({ ...mention, start: mention.start + base, end: mention.end + base }))[0];
}

/** Finds every name and package id of an entry, in the order of the text; mentions may overlap. */
export function mentionsIn(registry: Registry, prose: string): readonly Mention[] {
	return [...namesIn(registry, prose), ...packagesIn(registry, prose)].sort((left, right) => left.start - right.start);
}

/** Finds the package ids in a text; in code only these count. */
export function packagesIn(registry: Registry, text: string): readonly Mention[] {
	const { packages, packagePattern } = indexOf(registry);
	return [...(packagePattern ? text.matchAll(packagePattern) : [])].flatMap((match) => {
		const entry = packages.get(match[0]);
		return entry ? [{ entry, start: match.index, end: match.index + match[0].length }] : [];
	});
}

function namesIn(registry: Registry, prose: string): readonly Mention[] {
	const { names } = indexOf(registry);
	return [...prose.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
		const name = names.get(word)?.find(({ text }) => {
			const end = start + text.length;
			return prose.startsWith(text, start) && !isWordCharacter(prose[end]) && !isJoined(prose, start, end);
		});
		return name ? [{ entry: name.entry, start, end: start + name.text.length }] : [];
	});
}

function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && WORD_CHARACTER.test(character);
}

/** Whether a name is a part of a longer one, such as a file, a package or a mail address. */
function isJoined(prose: string, start: number, end: number): boolean {
	return (
		/[\p{L}\p{N}][-./@\\]$|[@/\\]$/u.test(prose.slice(Math.max(0, start - 2), start)) ||
		/^[./@\\][\p{L}\p{N}]/u.test(prose.slice(end, end + 2))
	);
}

const indexOf: (registry: Registry) => Index = perRegistry((registry) => {
	const names = new Map<string, Name[]>();
	const packages = new Map<string, Entry>();
	const seen = new Set<string>();
	for (const { entry, telling } of entryNames(registry)) {
		for (const text of telling) {
			const first = text.match(WORD)?.[0];
			// The first entry keeps a shared name. A name must begin with a word, because the search goes word by word.
			if (first !== undefined && text.startsWith(first) && !seen.has(text)) {
				seen.add(text);
				names.set(first, [...(names.get(first) ?? []), { text, entry }]);
			}
		}
		if (entry.module?.package !== undefined) {
			packages.set(entry.module.package, entry);
		}
	}
	for (const list of names.values()) {
		list.sort((left, right) => right.text.length - left.text.length);
	}
	const ids = [...packages.keys()].filter((id) => PACKAGE.test(id)).map((id) => stepsOf(id, '(?<![\\w.-].)'));
	const packagePattern =
		ids.length > 0 ? new RegExp(`(?:${prefixTree(ids)})[A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*(?!\\w)`, 'g') : undefined;
	return { names, packages, packagePattern };
});
