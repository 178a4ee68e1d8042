/** What a living section should hold: the section as of the registry's own day, with hints where a fact is unknown. */

import type { Language } from '../../language';
import { parseMarkdown } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { toPlainText } from '../../template/sectionText';
import { renderSection, type Section } from '../sections';
import { normalBody } from './bodyHash';
import { beginMarker, endMarker } from './marker';

interface Body {
	readonly text: string;
	/** Nothing in it is left to fill in. */
	readonly isComplete: boolean;
}

/** Enough for the sections of some READMEs; a run over a thousand repositories must not keep them all. */
const MAX_KEPT = 100;
const bodies = new WeakMap<Registry, Map<string, Body | undefined>>();

/**
 * Renders the body of a living section, with LF line ends and no blank lines around.
 *
 * @returns nothing when the template cannot be rendered, or when its text would reach out of its markers: an open
 * fence would swallow the end marker, and a marker in it would make another section.
 */
export function livingBody(...what: Parameters<typeof bodyOf>): string | undefined {
	return bodyOf(...what)?.text;
}

/**
 * Whether a section has all that it takes to be kept up to date: a blank that somebody fills would count as a hand
 * edit, and no update would follow.
 */
export function canLive(...what: Parameters<typeof bodyOf>): boolean {
	return bodyOf(...what)?.isComplete ?? false;
}

function bodyOf(registry: Registry, section: Section, language: Language, facts: RepositoryFacts): Body | undefined {
	const known = bodies.get(registry) ?? new Map<string, Body | undefined>();
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

function render(registry: Registry, section: Section, language: Language, facts: RepositoryFacts): Body | undefined {
	try {
		const parts = renderSection(registry, section, language, facts);
		const text = normalBody(toPlainText(parts));
		return staysInside(text) ? { text, isComplete: parts.every((part) => typeof part === 'string') } : undefined;
	} catch {
		// The registry refuses malformed templates with their place; here the section is only left as it is.
		return undefined;
	}
}

function staysInside(body: string): boolean {
	const [begin, end] = [beginMarker('x', 'de'), endMarker('x')];
	const { comments } = parseMarkdown(`${begin}\n\n${body}\n\n${end}\n`);
	const markers = comments.filter(({ block, content }) => block && content.startsWith('mii:'));
	return markers.length === 2 && markers[1]?.span.start === begin.length + body.length + 4;
}
