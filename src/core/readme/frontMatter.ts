/** What a line of YAML front matter looks like: a key, a list item, a continuation, a comment or nothing. */
const FRONT_MATTER = /^---[ \t]*(\r\n|\n|\r)[\w-]+:(?:.*(?:\r\n|\n|\r))*?---[ \t]*(?:\r\n|\n|\r|$)/;
const LINE = /^(?:[\w-]+:|[ \t]|- |#|$)/;

/**
 * Finds where Markdown begins. GitHub and the IG Publisher read a block of YAML at the top as data; CommonMark would
 * read it as a heading.
 *
 * @returns the offset behind a byte order mark and front matter; a text like `--- Foo ---` is Markdown, not data.
 */
export function frontMatterEnd(text: string): number {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (!text.startsWith('---', start)) {
		return start;
	}
	const match = FRONT_MATTER.exec(text.slice(start));
	const lines = match?.[0].split(/\r\n|\n|\r/).slice(1) ?? [];
	const close = lines.findIndex((line) => /^---[ \t]*$/.test(line));
	return match && lines.slice(0, close).every((line) => LINE.test(line)) ? start + match[0].length : start;
}
