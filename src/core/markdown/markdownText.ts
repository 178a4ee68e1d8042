/**
 * Writes plain text as CommonMark that reads back as the same text.
 *
 * Underscores inside a word are not escaped: they cannot open emphasis (CommonMark 0.31.2, 6.2), and formatters remove
 * such escapes.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*[\]<|~]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
		.replace(/^([#>+=-])/, '\\$1')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Escapes a link destination: parentheses, spaces and angle brackets would end it, and `&copy;` would become ©. */
export function escapeDestination(url: string): string {
	return url
		.replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;')
		.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, percent));
}

/** Writes an inline link, or only the text when there is no address. */
export function markdownLink(text: string, url: string | undefined): string {
	return url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${escapeDestination(url)})`;
}

/**
 * Joins links: as a Markdown list if they have the line to themselves, else separated by commas.
 *
 * @param ownLine whether the line has no other text.
 */
export function joinLinks(links: readonly string[], ownLine: boolean): string {
	return ownLine && links.length > 1 ? links.map((link) => `- ${link}`).join('\n') : links.join(', ');
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
