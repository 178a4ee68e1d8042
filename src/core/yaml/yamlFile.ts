/** Parses YAML. The modules of this folder are loaded on first use, never at activation, because the parser is large. */
import { type Alias, type Document, isNode, isScalar, type Node, visit } from 'yaml';
import type { MessageCode } from '../messages';
import type { Problem, Span, TextEdit } from '../problem';
import { yamlDocument } from './yamlDocument';
import { yamlErrorCode } from './yamlErrorCode';
import { NodeFinder, type Path } from './yamlNodes';
import { isCrowded, tooDeep, visible } from './yamlSpans';

export type { Path } from './yamlNodes';

/** A parsed YAML file: its value and the spans of all parts of the value. */
export interface YamlFile {
	/** Plain data; `undefined` if the file cannot be evaluated. */
	readonly value: unknown;
	/** Whether there is a syntax error, after which text may be misread. */
	readonly broken: boolean;
	readonly problems: readonly Problem[];
	/**
	 * @param path keys and indexes from the root to a value.
	 * @param part the key or the value.
	 * @returns the span of the deepest part of the path that exists.
	 */
	spanOf(path: Path, part: 'key' | 'value'): Span;
	/**
	 * Replaces a key or text, keeping its style of quotation.
	 *
	 * @returns nothing if the path goes through an alias, because the change would affect other parts, too.
	 */
	rewrite(path: Path, part: 'key' | 'value', text: string): TextEdit | undefined;
	/** Puts a number, or another value that is no text, into quotation marks. */
	quote(path: Path): TextEdit | undefined;
	/** Whether the file has a value at the path, valid or not. */
	has(path: Path): boolean;
}

/** The most aliases in a file: enough for people, too few for an alias bomb. */
const MAX_ALIASES = 100;
/** VS Code shows at most this many problems of a file. */
const MAX_PROBLEMS = 1_000;

// `uniqueKeys` would compare all pairs of keys, which is too slow for thousands; `duplicateKeys` does it instead.
// Without known tags there are only maps, lists and scalars of the core schema: no sets, no ordered maps.
const OPTIONS = {
	schema: 'core',
	resolveKnownTags: false,
	uniqueKeys: false,
	merge: false,
	logLevel: 'error',
	prettyErrors: false,
} as const;

/** Parses YAML 1.2 (core schema). Never throws: errors are returned as problems. */
export function parseYaml(text: string): YamlFile {
	const problems: Problem[] = [];
	const report = (code: MessageCode, span: Span, ...args: string[]): void => {
		problems.push({ code, severity: 'error', span: visible(text, span), args });
	};
	const deep = tooDeep(text);
	const isReadable = !deep && !isCrowded(text);
	if (!isReadable) {
		report(deep ? 'yaml-nesting' : 'yaml-crowded', deep ?? { start: 0, end: 1 });
	}
	let document: Document.Parsed | undefined;
	let lastAlias: Alias | undefined;
	let value: unknown;
	try {
		document = isReadable ? yamlDocument(text, OPTIONS) : undefined;
		const offsets = new Set<number>();
		for (const { pos, code, message } of document?.errors.slice(0, MAX_PROBLEMS) ?? []) {
			// The library can report two errors at one offset; the second follows from the first.
			if (offsets.has(pos[0])) {
				continue;
			}
			offsets.add(pos[0]);
			// Of a second document only the line `---` is marked.
			const end = code === 'MULTIPLE_DOCS' ? pos[0] + 3 : Math.max(pos[1], pos[0] + 1);
			report(yamlErrorCode(code), { start: pos[0], end }, message);
		}
		const { refused, aliases } = refusedNodes(document);
		lastAlias = aliases.at(-1);
		for (const { code, node, args } of refused) {
			const [start = 0, end = start + 1] = node.range ?? [];
			report(code, { start, end }, ...args);
		}
		value = refused.length > 0 ? undefined : document?.toJS({ maxAliasCount: MAX_ALIASES });
	} catch {
		// Aliases can expand too much, and deep nesting can overflow the stack.
		const [start = 0, end = Math.max(1, text.length)] = lastAlias?.range ?? [];
		report(lastAlias ? 'yaml-aliases' : 'yaml-nesting', { start, end });
	}
	const broken = problems.length > 0;
	const finder = new NodeFinder(document, text);
	for (const { key, span } of broken ? [] : finder.duplicateKeys().slice(0, MAX_PROBLEMS)) {
		report('yaml-duplicate-key', span, key);
	}
	return {
		value,
		broken,
		problems,
		spanOf: (path, part) => finder.spanOf(path, part),
		rewrite: (path, part, text) => finder.rewrite(path, part, text),
		quote: (path) => finder.quote(path),
		has: (path) => finder.has(path),
	};
}

interface Refused {
	readonly code: MessageCode;
	readonly node: Node;
	readonly args: readonly string[];
}

/**
 * Finds nodes that must not be evaluated: keys that are no scalars, which the library would turn into text at great cost,
 * aliases without an anchor, and too many aliases.
 */
function refusedNodes(document: Document | undefined) {
	const refused: Refused[] = [];
	const anchors = new Set<string>();
	const aliases: Alias[] = [];
	visit(document ?? null, {
		Pair: (_, { key }) => {
			const isKey = !isNode(key) || isScalar(key);
			refused.push(...(isKey ? [] : [{ code: 'yaml-key', node: key, args: [] } as const]));
			return isKey ? undefined : visit.SKIP;
		},
		Alias: (_, node) => {
			aliases.push(node);
			if (!anchors.has(node.source)) {
				refused.push({ code: 'yaml-alias', node, args: [node.source] });
			}
			const isOneTooMany = aliases.length > MAX_ALIASES;
			refused.push(...(isOneTooMany ? [{ code: 'yaml-aliases', node, args: [] } as const] : []));
			return isOneTooMany ? visit.BREAK : undefined;
		},
		Node: (_, { anchor }) => {
			if (anchor !== undefined) {
				anchors.add(anchor);
			}
		},
	});
	return { refused, aliases };
}
