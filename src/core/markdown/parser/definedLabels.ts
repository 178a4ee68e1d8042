import type { Tree } from '@lezer/common';
import { definitionsIn } from './definitions';
import { leafTexts } from './leafTexts';
import { comparableLabel } from './linkSyntax';

const WITH_DEFINITIONS = /^(?:Paragraph|LinkReference|SetextHeading\d)$/;

/**
 * Finds the labels of the link definitions and footnotes in a part of a document, as `comparableLabel` writes them.
 *
 * @param from the offset of the part.
 */
export function definedLabels(part: Tree, from: number, document: string): readonly string[] {
	const labels: string[] = [];
	part.iterate({
		enter: ({ name, tree, from: start, to: end }) => {
			if (tree && WITH_DEFINITIONS.test(name)) {
				const [leaf] = leafTexts(tree, from + start, document);
				labels.push(...definitionsIn(leaf?.text ?? '').map(({ label }) => label));
			} else if (name === 'LinkLabel') {
				labels.push(document.slice(from + start + 1, from + end).replace(/\]:?$/, ''));
			}
		},
	});
	return labels.map(comparableLabel);
}
