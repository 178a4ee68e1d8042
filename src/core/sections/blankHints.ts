/** Where sections leave something to fill in: their hints, with the words around them in the same line. */

import { inEvery, LANGUAGES } from '../language';
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';
import type { Registry } from '../registry/registry';
import { FACT_HINTS, type RepositoryFacts } from '../repository/repositoryFacts';
import type { SectionText } from '../template/sectionText';
import { renderSection, sectionsOf } from './sections';

interface HintPlace {
	/** The words before and behind the hint, up to the ends of the line or the next blank. */
	readonly before: string;
	readonly hint: string;
	readonly after: string;
	readonly startsLine: boolean;
	readonly endsLine: boolean;
	/** It stands in a block of code. */
	readonly code: boolean;
}

const known = new WeakMap<Registry, Map<string, readonly HintPlace[]>>();

/**
 * Finds hints of sections that nobody has replaced. A hint counts only where its section puts it, letter for letter, so
 * a word such as "name" in a sentence is none.
 */
export function unfilledHints(file: MarkdownFile, registry: Registry, facts: RepositoryFacts): readonly Span[] {
	const { text, blocks } = file;
	const spans = new Map<number, Span>();
	// What is known of the repository by now may have been a blank when the section was inserted.
	for (const place of [...placesOf(registry, facts), ...placesOf(registry, {})]) {
		const needle = place.before + place.hint + place.after;
		for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
			const start = at + place.before.length;
			const type = blocks.find((block) => block.start <= start && start < block.end)?.type;
			const fits =
				(!place.startsLine || at <= file.contentStart || isLineEnd(text[at - 1])) &&
				(!place.endsLine || isLineEnd(text[at + needle.length])) &&
				type !== 'html' &&
				(type === 'code') === place.code;
			if (fits) {
				spans.set(start, { start, end: start + place.hint.length });
			}
		}
	}
	for (const repository of inEvery(FACT_HINTS.repository)) {
		for (const { destination } of file.links) {
			const at = text.slice(destination.start, destination.end).indexOf(`//github.com/${repository}`);
			if (at >= 0) {
				const start = destination.start + at + '//github.com/'.length;
				spans.set(start, { start, end: start + repository.length });
			}
		}
	}
	return [...spans.values()];
}

function isLineEnd(character: string | undefined): boolean {
	return character === undefined || character === '\n' || character === '\r';
}

function placesOf(registry: Registry, facts: RepositoryFacts): readonly HintPlace[] {
	const perFacts = known.get(registry) ?? new Map<string, readonly HintPlace[]>();
	known.set(registry, perFacts);
	const key = JSON.stringify(facts);
	const before = perFacts.get(key);
	if (before) {
		return before;
	}
	// Enough for the READMEs at hand; a run over a thousand repositories must not keep them all.
	if (perFacts.size >= 20) {
		perFacts.clear();
	}
	// Whole READMEs consist of sections; what is their own, the title, can be anything.
	const sections = sectionsOf(registry).filter(({ starter }) => !starter);
	const places = sections.flatMap((section) =>
		LANGUAGES.flatMap((language) => {
			try {
				return placesIn(renderSection(registry, section, language, facts));
			} catch {
				// The registry refuses malformed templates with their place.
				return [];
			}
		}),
	);
	const distinct = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
	perFacts.set(key, distinct);
	return distinct;
}

function placesIn(parts: SectionText): readonly HintPlace[] {
	const places: HintPlace[] = [];
	let fences = 0;
	for (const [index, part] of parts.entries()) {
		if (typeof part === 'string') {
			fences += part.match(/^```/gm)?.length ?? 0;
			continue;
		}
		const [left, right] = [parts[index - 1], parts[index + 1]];
		const before = typeof left === 'string' ? (left.split('\n').at(-1) ?? '') : '';
		const after = typeof right === 'string' ? (right.split('\n', 1)[0] ?? '') : '';
		const place = {
			before,
			hint: part.hint,
			after,
			startsLine: index === 0 || (typeof left === 'string' && (index === 1 || left.includes('\n'))),
			endsLine:
				index === parts.length - 1 ||
				(typeof right === 'string' && (index === parts.length - 2 || right.includes('\n'))),
			code: fences % 2 === 1,
		};
		if (!part.answered && isTelling(place)) {
			places.push(place);
		}
	}
	return places;
}

/** Whether the place cannot be ordinary prose: it has words of its own, or a whole line or address asks for something. */
function isTelling({ before, hint, after, startsLine, endsLine }: HintPlace): boolean {
	const isWhole = (startsLine && endsLine) || (before.endsWith('](') && after.startsWith(')'));
	return /\p{L}/u.test(before + after) || (isWhole && hint.split(/[\s-]+/).length > 2);
}
