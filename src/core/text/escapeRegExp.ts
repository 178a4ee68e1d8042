/** Writes a text as a pattern that matches just it, with or without the `u` flag. */
export function escapeRegExp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
