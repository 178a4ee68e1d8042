import type { LeafBlock, MarkdownConfig } from '@lezer/markdown';
import { definitionsIn } from './definitions';
import { skipBlanks } from './linkSyntax';

const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;

/**
 * Ends a paragraph of definitions before a line that would make it a heading. Other paragraphs with definitions stay
 * paragraphs, and `definitionsIn` divides them.
 */
export const DEFINITIONS: MarkdownConfig = {
	parseBlock: [
		{
			name: 'LinkReference',
			leaf: (_cx, { content }) =>
				content.startsWith('[')
					? {
							nextLine(cx, line, leaf) {
								if (!UNDERLINE.test(line.text.slice(line.pos)) || !hasOnlyDefinitions(leaf)) {
									return false;
								}
								cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, leaf.start + leaf.content.length));
								return true;
							},
							finish: () => false,
						}
					: null,
		},
	],
};

function hasOnlyDefinitions({ content }: LeafBlock): boolean {
	const end = definitionsIn(content).at(-1)?.span.end;
	return end !== undefined && skipBlanks(content, end) === content.length;
}
