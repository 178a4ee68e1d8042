import { countUpTo } from '../text/countUpTo';
import { type Heading, MOVE } from './documentPart';
import type { MarkdownFile } from './markdownFile';

/** Finds the last heading that ends before an offset, without looking at all of a long document. */
export function headingBefore({ parts }: MarkdownFile, offset: number): Heading | undefined {
	for (let index = countUpTo(parts, offset, ({ start }) => start) - 1; index >= 0; index--) {
		const { part, start } = parts[index] ?? {};
		const heading = part?.headings.findLast(({ span }) => span.end + (start ?? 0) <= offset);
		if (heading) {
			return MOVE.heading(heading, start ?? 0);
		}
	}
	return undefined;
}
