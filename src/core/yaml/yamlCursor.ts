/** Where a cursor stands in a YAML file that somebody is still writing. */
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import { MAX_FILE_BYTES } from '../maxFileBytes';
import type { Span } from '../problem';
import type { Path } from './yamlNodes';
import { tooDeep } from './yamlSpans';

export interface YamlCursor {
	/** For a key, the way to the map that it is for; for a value, the way to the value. */
	readonly path: Path;
	readonly kind: 'key' | 'value';
	/** The keys that the map has besides. */
	readonly siblings: readonly string[];
	/** The word at the cursor: what takes its place. */
	readonly span: Span;
	/** Whether a colon follows already. */
	readonly hasColon: boolean;
	/** Between brackets, where a line break would not do. */
	readonly inBrackets: boolean;
}

/** Stands for the word at the cursor while the file is read: a word that no file holds. */
const MARK = 'c\uE000';

/**
 * Reads a file with a mark in the place of the word at the cursor, and looks where the mark has come to stand. The
 * parser makes the best of what is not finished.
 *
 * @returns nothing in comments, inside texts of several words and where nobody can tell.
 */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
	const start = offset - (/[\w-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0);
	const end = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
	const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
	const hasColon = /^["']?[ \t]*:(?=\s|$)/.test(text.slice(end, end + 100));
	// A word in a line of its own becomes a key; without its colon it would run into the next line.
	const isOwnLine =
		/^[ \t]*(?:- +)*$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
	const marked = `${text.slice(0, start)}${MARK}${isOwnLine ? ':' : ''}${text.slice(end)}`;
	if (marked.length > MAX_FILE_BYTES || tooDeep(marked)) {
		return undefined;
	}
	const place = find(marked);
	return place && { ...place, span: { start, end }, hasColon };
}

function find(text: string): Omit<YamlCursor, 'span' | 'hasColon'> | undefined {
	let place: Omit<YamlCursor, 'span' | 'hasColon'> | undefined;
	try {
		const document = parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
		visit(document, {
			Scalar: (role, node, ancestors) => {
				if (node.value !== MARK) {
					return undefined;
				}
				const inBrackets = ancestors.some((one) => (isMap(one) || isSeq(one)) && one.flow === true);
				const pair = ancestors.at(-1);
				const map = ancestors.at(-2);
				if (role === 'key' && isPair(pair) && isMap(map)) {
					const siblings = map.items.filter((item) => item !== pair).map(keyText);
					place = { path: pathOf(ancestors.slice(0, -1)), kind: 'key', siblings, inBrackets };
				} else {
					place = { path: pathOf([...ancestors, node]), kind: 'value', siblings: [], inBrackets };
				}
				return visit.BREAK;
			},
		});
	} catch {
		// Nested so deep that the stack ends.
	}
	return place;
}

/** @param chain the nodes from the document to what is meant. */
function pathOf(chain: readonly (Document | Node | Pair)[]): Path {
	return chain.slice(0, -1).flatMap((node, index): Path => {
		if (isPair(node)) {
			return [keyText(node)];
		}
		return isSeq(node) ? [node.items.indexOf(chain[index + 1])] : [];
	});
}

function keyText({ key }: Pair): string {
	return isScalar(key) ? String(key.value) : '';
}
