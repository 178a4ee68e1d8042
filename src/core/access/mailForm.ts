/** The body of the access mail as a form: finds and completes its open lines. */

import { LANGUAGES } from '../language';
import type { Registry } from '../registry/registry';
import { renderText } from '../template/template';

/** A part of a text. */
export interface TextPart {
	readonly start: number;
	readonly end: number;
}

/** Finds the brackets of the registry's mail template that nobody has completed yet, in any language. */
export function openLines(registry: Registry, text: string): readonly TextPart[] {
	const marks = openMarks(registry);
	return [...text.matchAll(/\[[^\][\r\n]+\]/g)]
		.filter(([mark]) => marks.has(mark))
		.map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/** The brackets in a mail rendered without facts; the template marks open lines with them. */
function openMarks(registry: Registry): ReadonlySet<string> {
	const empty = LANGUAGES.map((language) => renderText(registry.access.body[language], {}));
	return new Set(empty.flatMap((body) => body.match(/\[[^\][\r\n]+\]/g) ?? []));
}

/** The first open line from the offset `after` on, else the first one of the text. */
export function nextOpenLine(registry: Registry, text: string, after: number): TextPart | undefined {
	const open = openLines(registry, text);
	return open.find(({ start }) => start >= after) ?? open[0];
}

/**
 * Fills in open lines that a person has not touched, once more facts are known. Changed lines stay.
 *
 * @param before the body as written with the facts known earlier.
 * @param now the body as written with the facts known now.
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
