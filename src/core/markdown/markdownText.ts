/**
 * Writes plain text as CommonMark that reads back as the same text.
 *
 * Underscores inside a word stay bare: they cannot open emphasis (CommonMark 0.31.2, 6.2), and formatters take such
 * escapes out again.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*[\]<|~]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
		.replace(/^([#>+=-])/, '\\$1')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A link destination: parentheses, blanks and angle brackets would end it early, and `&copy;` would be a sign. */
export function escapeDestination(url: string): string {
	return url
		.replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;')
		.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, percent));
}

/** An inline link; the text alone where there is no address. */
export function markdownLink(text: string, url: string | undefined): string {
	return url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${escapeDestination(url)})`;
}

/**
 * Several links in one text: a list where they have the line for themselves, else an enumeration.
 *
 * @param ownLine whether nothing else stands in the line.
 */
export function joinLinks(links: readonly string[], ownLine: boolean): string {
	return ownLine && links.length > 1 ? links.map((link) => `- ${link}`).join('\n') : links.join(', ');
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
