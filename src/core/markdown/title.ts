import type { Heading, MarkdownFile } from './markdownFile';

/** The title of a README, whatever its level: its first heading, when it is of level 1 or above all others. */
export function titleOf({ headings }: MarkdownFile): Heading | undefined {
	const [first, ...others] = headings;
	const isAbove = others.length > 0 && others.every(({ depth }) => first !== undefined && depth > first.depth);
	return first && (first.depth === 1 || isAbove) ? first : undefined;
}

/** Where the first section begins: behind the title and what stands right under it. */
export function endOfLead(file: MarkdownFile): number {
	const title = titleOf(file);
	return file.headings.find((heading) => heading !== title)?.span.start ?? file.text.length;
}
