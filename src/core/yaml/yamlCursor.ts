/** Finds the position of a cursor in the structure of an unfinished YAML file. */
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { MAX_FILE_BYTES } from '../maxFileBytes';
import type { Span } from '../problem';
import { lineStartAt } from '../text/lineStartAt';
import { yamlDocument } from './yamlDocument';
import type { Path } from './yamlNodes';
import { tooDeep } from './yamlSpans';

export interface YamlCursor {
	/** For a key, the path of its map; for a value, the path of the value. */
	readonly path: Path;
	readonly kind: 'key' | 'value';
	/** The other keys of the map. */
	readonly siblings: readonly string[];
	/** The word at the cursor, which a proposal replaces. */
	readonly span: Span;
	/** Whether a colon follows the word. */
	readonly hasColon: boolean;
	/** Whether it is in a flow collection, where a line break is not possible. */
	readonly inBrackets: boolean;
}

/** Replaces the word at the cursor while the file is parsed; no file contains it. */
const MARK = 'c\uE000';
/** The longest word on each side of the cursor; a longer one is no name and no address. */
const MAX_WORD = 200;

/**
 * Replaces the word at the cursor by a mark, parses the file and looks for the mark. The parser tolerates unfinished text.
 *
 * @param word the source of a pattern for one character of a word.
 * @returns nothing in comments, in texts of several words and where the position is unclear.
 */
export function yamlCursor(text: string, offset: number, word = '[\\w-]'): YamlCursor | undefined {
	const [before, after] = [text.slice(Math.max(0, offset - MAX_WORD), offset), text.slice(offset, offset + MAX_WORD)];
	const start = offset - (new RegExp(`(?:${word})*$`).exec(before)?.[0].length ?? 0);
	const end = offset + (new RegExp(`^(?:${word})*`).exec(after)?.[0].length ?? 0);
	const lineStart = lineStartAt(text, start);
	const hasColon = /^["']?[ \t]*:(?=\s|$)/.test(text.slice(end, end + 100));
	// A word alone in its line becomes a key; without a colon the parser would join it with the next line.
	const isOwnLine =
		/^[ \t]*(?:- +)*$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
	const marked = `${text.slice(0, start)}${MARK}${isOwnLine ? ':' : ''}${text.slice(end)}`;
	if (marked.length > MAX_FILE_BYTES || tooDeep(marked)) {
		return undefined;
	}
	const found = find(marked);
	return found && { ...found, span: { start, end }, hasColon };
}

function find(text: string): Omit<YamlCursor, 'span' | 'hasColon'> | undefined {
	let found: Omit<YamlCursor, 'span' | 'hasColon'> | undefined;
	try {
		const document = yamlDocument(text, {
			schema: 'core',
			uniqueKeys: false,
			logLevel: 'silent',
			prettyErrors: false,
		});
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
					found = { path: pathOf(ancestors.slice(0, -1)), kind: 'key', siblings, inBrackets };
				} else {
					found = { path: pathOf([...ancestors, node]), kind: 'value', siblings: [], inBrackets };
				}
				return visit.BREAK;
			},
		});
	} catch {
		// Deep nesting can overflow the stack.
	}
	return found;
}

/** @param chain the nodes from the document down to the wanted node. */
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
