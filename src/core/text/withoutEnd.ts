/** A text without certain characters at its end. A pattern would look at a run of them from each of its characters. */
export function withoutEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}
