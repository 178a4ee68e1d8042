/** The parts of `{{#choice}}…{{/choice}}` before they are rendered. */
export interface ChoiceParts {
	/** The first part is a hint and no answer. */
	readonly hasHint: boolean;
	/** Templates of their own. */
	readonly parts: readonly string[];
}

/** A tag of Mustache, or what stands between two parts. */
const TOKEN = /\{\{\{[\s\S]*?\}\}\}|\{\{\s*([#^/])?[\s\S]*?\}\}|\|\|?/g;

/**
 * Divides a choice at its strokes. One inside of a tag or of a section in the choice divides nothing.
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
