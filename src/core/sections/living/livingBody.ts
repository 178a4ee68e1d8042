/** Renders the expected body of a living section: as of the registry's own day, with blanks for unknown facts. */

import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../language';
import { parseMarkdown } from '../../markdown/markdownFile';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { type SectionText, toPlainText } from '../../template/sectionText';
import { renderSection, type Section } from '../sections';
import { bodyHash, normalBody } from './bodyHash';
import { beginMarker, endMarker, markersOf } from './marker';
import { SectionForm } from './sectionForm';

export interface LivingBody {
	readonly form: SectionForm;
	/** The normalised text without answers: LF line ends, no blank lines at the ends. */
	readonly text: string;
	readonly hash: string;
	/** The same text with its blanks. */
	readonly parts: SectionText;
	/** Whether every blank has a name, so that an update knows its answer. */
	readonly isNamed: boolean;
	/** Whether it has no blanks. */
	readonly isComplete: boolean;
}

/** The most bodies kept per registry, so that a run over a thousand repositories does not keep them all. */
const MAX_KEPT = 100;
const bodies = perRegistry(() => new Map<string, LivingBody | undefined>());

/**
 * Whether a section can be living: the author's text in a blank without a name would count as a hand edit and stop all
 * updates. A whole README with blanks is better kept up to date by its sections.
 */
export function canLive(...args: Parameters<typeof livingBody>): boolean {
	const body = livingBody(...args);
	return body !== undefined && (args[1].starter ? body.isComplete : body.isNamed);
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
		const form = new SectionForm(parts, (name, answer) => {
			const choices = form.choicesOf(name);
			const places = LANGUAGES.filter((other) => other !== language).map(
				(other) => livingBody(registry, section, other, facts)?.form.choicesOf(name).indexOf(answer) ?? -1,
			);
			return choices[places.find((place) => place >= 0) ?? -1];
		});
		const isNamed = parts.every((part) => typeof part === 'string' || part.name !== undefined);
		const isComplete = parts.every((part) => typeof part === 'string');
		const text = normalBody(toPlainText(parts));
		return staysInside(text) ? { form, text, hash: bodyHash(text), parts, isNamed, isComplete } : undefined;
	} catch {
		// The checks of the registry report malformed templates; the section is left unchanged.
		return undefined;
	}
}

/** Whether a body leaves the markers around it in force. */
export function staysInside(body: string): boolean {
	const [begin, end] = [beginMarker('x', DEFAULT_LANGUAGE), endMarker('x')];
	const markers = markersOf(parseMarkdown(`${begin}\n\n${body}\n\n${end}\n`));
	return markers.length === 2 && markers[1]?.span.start === begin.length + body.length + 4;
}
