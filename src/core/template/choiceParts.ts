/** The parts of `{{#choice}}…{{/choice}}` before they are rendered. */
export interface ChoiceParts {
	/** Whether the first part is a hint instead of an answer. */
	readonly hasHint: boolean;
	/** The parts, each a template. */
	readonly parts: readonly string[];
}

/** A Mustache tag, or a separator of parts. The search for the end of a tag stops at the next tag, so that it stays linear. */
const TOKEN = /\{\{\{(?:(?!\{\{\{)[\s\S])*?\}\}\}|\{\{\s*([#^/])?(?:(?!\{\{)[\s\S])*?\}\}|\|\|?/g;

/**
 * Splits a choice at its vertical bars, except those inside tags or nested sections.
 *
 * @param template such as `A|B`, or `hint||A|B`.
 */
export function choiceParts(template: string): ChoiceParts {
	const parts: string[] = [];
	let hasHint = false;
	let depth = 0;
	let from = 0;
	for (const match of template.matchAll(TOKEN)) {
		const [token, sign] = match;
		if (!token.startsWith('|')) {
			depth += sign === '/' ? -1 : Number(sign !== undefined);
		} else if (depth === 0) {
			hasHint ||= parts.length === 0 && token === '||';
			parts.push(template.slice(from, match.index));
			from = match.index + token.length;
		}
	}
	return { hasHint, parts: [...parts, template.slice(from)] };
}
