/** The body of the access mail as a form: which of its lines are still to be completed. */

import { LANGUAGES } from '../language';
import type { Registry } from '../registry/registry';
import { renderText } from '../template/template';

/** A part of a text. */
export interface TextPart {
	readonly start: number;
	readonly end: number;
}

/** Where the texts of the registry that ask for completion still stand, in any language. */
export function openLines(registry: Registry, text: string): readonly TextPart[] {
	const marks = openMarks(registry);
	return [...text.matchAll(/\[[^\][\r\n]+\]/g)]
		.filter(([mark]) => marks.has(mark))
		.map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/** The brackets of a mail without any facts: with them the template marks the lines to complete. */
function openMarks(registry: Registry): ReadonlySet<string> {
	const empty = LANGUAGES.map((language) => renderText(registry.access.body[language], {}));
	return new Set(empty.flatMap((body) => body.match(/\[[^\][\r\n]+\]/g) ?? []));
}

/** The open line after a place, else the first one. */
export function nextOpenLine(registry: Registry, text: string, after: number): TextPart | undefined {
	const open = openLines(registry, text);
	return open.find(({ start }) => start >= after) ?? open[0];
}

/**
 * Completes a text that a person has changed: an open line that still stands as it was written gets what is known now.
 *
 * @param before the body as it was written before more was known.
 * @param now the body as it would be written now.
 */
export function completed(registry: Registry, text: string, before: string, now: string): string {
	const known = now.split('\n');
	const answers = new Map<string, string>();
	for (const line of before.split('\n')) {
		const [open] = openLines(registry, line);
		const answer = open && known.find((other) => other.startsWith(line.slice(0, open.start)));
		if (answer !== undefined) {
			answers.set(line, answer);
		}
	}
	return text
		.split(/(\r\n|\r|\n)/)
		.map((line) => answers.get(line) ?? line)
		.join('');
}
