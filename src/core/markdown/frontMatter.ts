/** The lines that begin and end front matter: YAML as Jekyll and GitHub read it, or TOML as Hugo does. */
const FENCES = [
	{ begin: /^---[ \t]*$/, end: /^(?:---|\.\.\.)[ \t]*$/, first: /:(?:[ \t]|$)|^[{}?%]/ },
	{ begin: /^\+\+\+[ \t]*$/, end: /^\+\+\+[ \t]*$/, first: /(?:)/ },
] as const;
/** A line that says nothing about what the others are. */
const BLANK_OR_COMMENT = /^[ \t]*(?:#.*)?$/;

/**
 * Finds the start of the Markdown. Between two delimiters at the top is data, whatever its keys are. A text whose first line
 * has no key is Markdown between two thematic breaks.
 *
 * @returns the offset after a byte order mark and front matter.
 */
export function frontMatterEnd(text: string): number {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (!text.startsWith('---', start) && !text.startsWith('+++', start)) {
		return start;
	}
	let fence: (typeof FENCES)[number] | undefined;
	let isData = false;
	for (const { line, end } of linesFrom(text, start)) {
		if (!fence) {
			fence = FENCES.find(({ begin }) => begin.test(line));
			if (!fence) {
				return start;
			}
		} else if (fence.end.test(line)) {
			return end;
		} else if (!isData && !BLANK_OR_COMMENT.test(line)) {
			isData = fence.first.test(line);
			if (!isData) {
				return start;
			}
		}
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
