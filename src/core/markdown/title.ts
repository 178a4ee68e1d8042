import type { Heading, MarkdownFile } from './markdownFile';

/** Returns the title of a README: its first heading, if that is of level 1 or above all others. */
export function titleOf({ headings }: MarkdownFile): Heading | undefined {
	const [first] = headings;
	return first && (first.depth === 1 || isAboveOthers(first, headings)) ? first : undefined;
}

function isAboveOthers(first: Heading, headings: readonly Heading[]): boolean {
	return headings.length > 1 && headings.every((heading) => heading === first || heading.depth > first.depth);
}

/** Returns the offset of the first heading after the title, or the end of the text. */
export function endOfLead(file: MarkdownFile): number {
	const title = titleOf(file);
	return file.headings.find((heading) => heading !== title)?.span.start ?? file.text.length;
}
