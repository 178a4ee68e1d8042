/**
 * Remembers what a costly function has made of a text: the same words, headings and addresses stand in many documents.
 *
 * @param most the most results that are kept.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
	const known = new Map<string, { readonly value: T }>();
	return (text) => {
		let found = known.get(text);
		if (!found) {
			if (known.size >= most) {
				known.clear();
			}
			found = { value: make(text) };
			known.set(text, found);
		}
		return found.value;
	};
}
