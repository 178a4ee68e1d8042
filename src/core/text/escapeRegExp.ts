/** Escapes a text for use in a pattern, with or without the `u` flag. */
export function escapeRegExp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
