/** Renders the expected body of a living section: as of the registry's own day, with hints for unknown facts. */

import { DEFAULT_LANGUAGE, type Language } from '../../language';
import { parseMarkdown } from '../../markdown/markdownFile';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { toPlainText } from '../../template/sectionText';
import { renderSection, type Section } from '../sections';
import { bodyHash, normalBody } from './bodyHash';
import { beginMarker, endMarker, markersOf } from './marker';

export interface LivingBody {
	/** The normalised text: LF line ends, no blank lines at the ends. */
	readonly text: string;
	readonly hash: string;
	/** Whether it has no blanks. */
	readonly isComplete: boolean;
}

/** The most bodies kept per registry, so that a run over a thousand repositories does not keep them all. */
const MAX_KEPT = 100;
const bodies = perRegistry(() => new Map<string, LivingBody | undefined>());

/**
 * Whether a section can be living: its body must have no blanks, because a filled blank would count as a hand edit and
 * stop all updates.
 */
export function canLive(...args: Parameters<typeof livingBody>): boolean {
	return livingBody(...args)?.isComplete ?? false;
}

/**
 * Returns the body of a living section, cached per registry, section, language and facts.
 *
 * @returns nothing if the template cannot be rendered, or if its text would break the markers: an open code fence would
 * include the end marker, and a marker in the text would begin another section.
 */
export function livingBody(
	registry: Registry,
	section: Section,
	language: Language,
	facts: RepositoryFacts,
): LivingBody | undefined {
	const known = bodies(registry);
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
		// The checks of the registry report malformed templates; the section is left unchanged.
		return undefined;
	}
}

function staysInside(body: string): boolean {
	const [begin, end] = [beginMarker('x', DEFAULT_LANGUAGE), endMarker('x')];
	const markers = markersOf(parseMarkdown(`${begin}\n\n${body}\n\n${end}\n`));
	return markers.length === 2 && markers[1]?.span.start === begin.length + body.length + 4;
}
