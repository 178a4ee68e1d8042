/** Finds blanks of inserted sections that still contain their hints. */

import { inEvery, LANGUAGES } from '../language';
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Registry } from '../registry/registry';
import { FACT_HINTS, IN_ADDRESSES, type RepositoryFacts } from '../repository/repositoryFacts';
import type { SectionText } from '../template/sectionText';
import { renderSection, sectionsOf } from './sections';

/** A hint with its surroundings in the line. */
interface HintContext {
	/** The text before and after the hint, up to the ends of the line or the next blank. */
	readonly before: string;
	readonly hint: string;
	readonly after: string;
	readonly startsLine: boolean;
	readonly endsLine: boolean;
	/** Whether it is in a code block. */
	readonly code: boolean;
}

/** Text in brackets that is no link, picture, footnote or task. */
const BRACKETS = /\[(?!\^|[ xX]\])[^[\]\r\n]*\](?![([:])/;
/** A blank in the address of a link. */
const BLANK_IN_ADDRESS = /(?:\]\(|<https?:)[^()<>\s]*\{\{#blank\}\}(.*?)\{\{\/blank\}\}/g;

/** The hints without brackets. */
const bareHints = perRegistry((registry) => {
	const bodies = sectionsOf(registry).flatMap(({ body }) => inEvery(body));
	return [
		...[...IN_ADDRESSES].flatMap((fact) => inEvery(FACT_HINTS[fact])),
		...['owner', 'name'].filter((part) => bodies.some((body) => body.includes(`repo.${part}`))),
		...bodies.flatMap((body) => [...body.matchAll(BLANK_IN_ADDRESS)].map(([, hint = '']) => hint)),
	];
});

/** The contexts by facts, as JSON. */
const known = perRegistry(() => new Map<string, readonly HintContext[]>());

/**
 * Finds hints of sections that nobody has replaced. A hint counts only with exactly the surroundings that its section
 * gives it, so that a word such as "name" in a sentence is not reported.
 */
export function unfilledHints(file: MarkdownFile, registry: Registry, facts: RepositoryFacts): readonly Span[] {
	const { text, blocks } = file;
	if (!canHaveHints(text, registry)) {
		return [];
	}
	const spans = new Map<number, Span>();
	// A fact that is known by now may have been a blank when the section was inserted.
	for (const context of [...contextsOf(registry, facts), ...contextsOf(registry, {})]) {
		const needle = context.before + context.hint + context.after;
		for (let at = text.indexOf(needle, file.contentStart); at >= 0; at = text.indexOf(needle, at + 1)) {
			const start = at + context.before.length;
			const type = blocks.find((block) => block.start <= start && start < block.end)?.type;
			const fits =
				(!context.startsLine || at <= file.contentStart || isLineEnd(text[at - 1])) &&
				(!context.endsLine || isLineEnd(text[at + needle.length])) &&
				type !== 'html' &&
				(type === 'code') === context.code;
			if (fits) {
				spans.set(start, { start, end: start + context.hint.length });
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

/** Most texts cannot, and the contexts need every section to be rendered. */
function canHaveHints(text: string, registry: Registry): boolean {
	return BRACKETS.test(text) || bareHints(registry).some((hint) => text.includes(hint));
}

function isLineEnd(character: string | undefined): boolean {
	return character === undefined || character === '\n' || character === '\r';
}

function contextsOf(registry: Registry, facts: RepositoryFacts): readonly HintContext[] {
	const perFacts = known(registry);
	// The place of the document is in no section, and differs from folder to folder.
	const { depth, rootReadme, ...told } = facts;
	const key = JSON.stringify(told);
	const before = perFacts.get(key);
	if (before) {
		return before;
	}
	// A limit, so that a run over a thousand repositories does not keep them all.
	if (perFacts.size >= 20) {
		perFacts.clear();
	}
	// Starters consist of other sections; their own part, the title, can be any text.
	const sections = sectionsOf(registry).filter(({ starter }) => !starter);
	const contexts = sections.flatMap((section) =>
		LANGUAGES.flatMap((language) => {
			try {
				return contextsIn(renderSection(registry, section, language, facts));
			} catch {
				// The checks of the registry report malformed templates.
				return [];
			}
		}),
	);
	const distinct = [...new Map(contexts.map((context) => [JSON.stringify(context), context])).values()];
	perFacts.set(key, distinct);
	return distinct;
}

function contextsIn(parts: SectionText): readonly HintContext[] {
	const contexts: HintContext[] = [];
	let fences = 0;
	for (const [index, part] of parts.entries()) {
		if (typeof part === 'string') {
			fences += part.match(/^```/gm)?.length ?? 0;
			continue;
		}
		const [left, right] = [parts[index - 1], parts[index + 1]];
		const before = typeof left === 'string' ? (left.split('\n').at(-1) ?? '') : '';
		const after = typeof right === 'string' ? (right.split('\n', 1)[0] ?? '') : '';
		const context = {
			before,
			hint: part.hint,
			after,
			startsLine: index === 0 || (typeof left === 'string' && (index === 1 || left.includes('\n'))),
			endsLine:
				index === parts.length - 1 ||
				(typeof right === 'string' && (index === parts.length - 2 || right.includes('\n'))),
			code: fences % 2 === 1,
		};
		if (!part.answered && isTelling(context)) {
			contexts.push(context);
		}
	}
	return contexts;
}

/** Whether the text cannot be ordinary prose: there are words around the hint, or a long hint fills a line or address. */
function isTelling({ before, hint, after, startsLine, endsLine }: HintContext): boolean {
	const isWhole = (startsLine && endsLine) || (before.endsWith('](') && after.startsWith(')'));
	return /\p{L}/u.test(before + after) || (isWhole && hint.split(/[\s-]+/).length > 2);
}
