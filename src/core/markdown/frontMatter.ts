/** A line of YAML front matter: a key, a list item, a continuation, a comment or an empty line. */
const LINE = /^(?:[\w-]+:|[ \t]|- |#|$)/;
const FENCE = /^---[ \t]*$/;

/**
 * Finds the start of the Markdown. GitHub and the IG Publisher read a YAML block at the top as data; CommonMark would
 * read it as a heading.
 *
 * @returns the offset after a byte order mark and front matter; a text like `--- Foo ---` is Markdown, not data.
 */
export function frontMatterEnd(text: string): number {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (!text.startsWith('---', start)) {
		return start;
	}
	// Read line by line: front matter without an end is noticed at the first line that is no YAML.
	let index = 0;
	for (const { line, end } of linesFrom(text, start)) {
		const isFence = FENCE.test(line);
		if (index > 1 && isFence) {
			return end;
		}
		if (index === 0 ? !isFence : index === 1 ? !/^[\w-]+:/.test(line) : !LINE.test(line)) {
			return start;
		}
		index++;
	}
	return start;
}

/** The lines of a text without their line ends, each with the offset after its line end. */
function* linesFrom(text: string, start: number): Generator<{ readonly line: string; readonly end: number }> {
	const lineEnd = /\r\n|\n|\r/g;
	let from = start;
	while (from < text.length) {
		lineEnd.lastIndex = from;
		const found = lineEnd.exec(text);
		const end = found ? found.index + found[0].length : text.length;
		yield { line: text.slice(from, found?.index ?? end), end };
		from = end;
	}
}
