import { withoutTags } from './htmlParts';
import type { MarkdownFile } from './markdownFile';

const known = new WeakMap<MarkdownFile, string>();

/** The prose of a document together with the words in its HTML, with the offsets of the document. */
export function visibleText(file: MarkdownFile): string {
	const before = known.get(file);
	if (before !== undefined) {
		return before;
	}
	const { text, prose, blocks } = file;
	const parts: string[] = [];
	let done = 0;
	for (const { type, start, end } of blocks) {
		if (type === 'html' && start >= done) {
			parts.push(prose.slice(done, start), withoutTags(text.slice(start, end)));
			done = end;
		}
	}
	const visible = parts.join('') + prose.slice(done);
	known.set(file, visible);
	return visible;
}
