/** What a living section should hold: the section as of the registry's own day, with hints where a fact is unknown. */

import { DEFAULT_LANGUAGE, type Language } from '../../language';
import { parseMarkdown } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { toPlainText } from '../../template/sectionText';
import { renderSection, type Section } from '../sections';
import { bodyHash, normalBody } from './bodyHash';
import { beginMarker, endMarker, markersOf } from './marker';

export interface LivingBody {
	/** With LF line ends and no blank lines around. */
	readonly text: string;
	readonly hash: string;
	/** Nothing in it is left to fill in. */
	readonly isComplete: boolean;
}

/** Enough for the sections of some READMEs; a run over a thousand repositories must not keep them all. */
const MAX_KEPT = 100;
const bodies = new WeakMap<Registry, Map<string, LivingBody | undefined>>();

/**
 * Whether a section has all that it takes to be kept up to date: a blank that somebody fills would count as a hand
 * edit, and no update would follow.
 */
export function canLive(...what: Parameters<typeof livingBody>): boolean {
	return livingBody(...what)?.isComplete ?? false;
}

/**
 * The body of a living section, rendered once for what it depends on.
 *
 * @returns nothing when the template cannot be rendered, or when its text would reach out of its markers: an open
 * fence would swallow the end marker, and a marker in it would make another section.
 */
export function livingBody(
	registry: Registry,
	section: Section,
	language: Language,
	facts: RepositoryFacts,
): LivingBody | undefined {
	const known = bodies.get(registry) ?? new Map<string, LivingBody | undefined>();
	bodies.set(registry, known);
	const key = JSON.stringify([section.id, language, facts]);
	if (!known.has(key)) {
		if (known.size >= MAX_KEPT) {
			known.clear();
		}
		known.set(key, render(registry, section, language, facts));
	}
	return known.get(key);
}

function render(
	registry: Registry,
	section: Section,
	language: Language,
	facts: RepositoryFacts,
): LivingBody | undefined {
	try {
		const parts = renderSection(registry, section, language, facts);
		const text = normalBody(toPlainText(parts));
		const isComplete = parts.every((part) => typeof part === 'string');
		return staysInside(text) ? { text, hash: bodyHash(text), isComplete } : undefined;
	} catch {
		// The registry refuses malformed templates with their place; here the section is only left as it is.
		return undefined;
	}
}

function staysInside(body: string): boolean {
	const [begin, end] = [beginMarker('x', DEFAULT_LANGUAGE), endMarker('x')];
	const markers = markersOf(parseMarkdown(`${begin}\n\n${body}\n\n${end}\n`));
	return markers.length === 2 && markers[1]?.span.start === begin.length + body.length + 4;
}
