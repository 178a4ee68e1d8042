/**
 * A second reader of Markdown to compare ours with: micromark, the reference implementation of CommonMark in JavaScript,
 * with GitHub's extensions.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../../src/core/problem';

/** The parts of a document that both readers find. Each is a line of text with its place. */
export interface Parts {
	readonly blocks: readonly string[];
	readonly headings: readonly string[];
	readonly links: readonly string[];
	readonly code: readonly string[];
	readonly comments: readonly string[];
}

/** Reads a document without front matter. Addresses without markup are left out: they are found by a transform that knows no places. */
export function oracleParts(text: string): Parts {
	const destinations = new Map<unknown, Span>();
	const keep = function (this: { readonly stack: readonly unknown[] }, { start, end }: Token): void {
		destinations.set(this.stack.at(-1), { start: start.offset, end: end.offset });
	};
	const tree = fromMarkdown(text, {
		extensions: [gfm()],
		mdastExtensions: [gfmFromMarkdown(), { enter: { resourceDestination: keep, definitionDestination: keep } }],
	});
	const parts = { blocks: [], headings: [], links: [], code: [], comments: [] } as Record<keyof Parts, string[]>;
	parts.blocks = tree.children.map((node) => line(text, spanOf(node), node.type));
	const visit = (node: Nodes): void => {
		const span = spanOf(node);
		switch (node.type) {
			case 'heading':
				parts.headings.push(line(text, span, node.depth, wordsOf(node).replace(/\s+/g, '')));
				break;
			case 'inlineCode':
				parts.code.push(line(text, span));
				break;
			case 'html':
				parts.comments.push(...commentsIn(text, span));
				break;
			case 'link':
			case 'image':
			case 'definition':
				parts.links.push(...linkOf(text, node, span, destinations.get(node)));
				break;
		}
		for (const child of 'children' in node ? node.children : []) {
			if (child.position) {
				visit(child);
			}
		}
	};
	visit(tree);
	return parts;
}

interface Token {
	readonly start: { readonly offset: number };
	readonly end: { readonly offset: number };
}

/** A part as a line of text. Blanks at either end of a part belong to it or not, as a reader likes. */
export function line(text: string, { start, end }: Span, ...what: readonly (string | number)[]): string {
	const part = text.slice(start, end);
	const from = start + part.length - part.trimStart().length;
	return [...what, from, Math.max(from, start + part.trimEnd().length), part.trim()].join(' ');
}

function linkOf(text: string, node: Nodes & { readonly url: string }, span: Span, raw: Span | undefined): string[] {
	if (raw) {
		const inside = text[raw.start] === '<' ? { start: raw.start + 1, end: raw.end - 1 } : raw;
		return [line(text, span, node.type, node.url, inside.start, inside.end)];
	}
	const isAutolink =
		node.type === 'link' && text[span.start] === '<' && !/(?<!\\)(?:\\\\)*\\$/.test(text.slice(0, span.start));
	return isAutolink ? [line(text, span, 'autolink', node.url, span.start + 1, span.end - 1)] : [];
}

function commentsIn(text: string, { start, end }: Span): string[] {
	return [...text.slice(start, end).matchAll(/<!--(?:-?>|[\s\S]*?-->)/g)].map((match) =>
		line(text, { start: start + match.index, end: start + match.index + match[0].length }),
	);
}

function wordsOf(node: Nodes): string {
	if ('value' in node) {
		return node.type === 'html' ? '' : node.value;
	}
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function spanOf({ position }: Nodes): Span {
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
