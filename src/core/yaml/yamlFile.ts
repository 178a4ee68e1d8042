/** With `yamlNodes.ts` the one place that knows the YAML parser. It is evaluated on first need, never at activation. */
import { type Alias, type Document, isNode, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { MessageCode } from '../messages';
import type { Problem, Span, TextEdit } from '../problem';
import { yamlErrorCode } from './yamlErrors';
import { NodeFinder, type Path } from './yamlNodes';
import { isCrowded, tooDeep, visible } from './yamlSpans';

export type { Path } from './yamlNodes';

/** A YAML file: its value and where in the text each part of the value stands. */
export interface YamlFile {
	/** Plain data, or `undefined` when the text is no YAML at all. */
	readonly value: unknown;
	/** The text cannot be read as it is meant: what follows a syntax error may be read wrong. */
	readonly broken: boolean;
	readonly problems: readonly Problem[];
	/**
	 * @param path the way to a value from the root, as keys and indexes.
	 * @param part the key or the value itself.
	 * @returns the span of the deepest part of the path that exists.
	 */
	spanOf(path: Path, part: 'key' | 'value'): Span;
	/**
	 * Writes another key or text in the place of one, in the quotation marks that it stands in.
	 *
	 * @returns nothing where it does not stand in the path itself: behind an alias it has other readers too.
	 */
	rewrite(path: Path, part: 'key' | 'value', text: string): TextEdit | undefined;
	/** Whether something stands there, be it right or wrong. */
	has(path: Path): boolean;
}

/** How many aliases a file may resolve: enough for people, too few for an alias bomb. */
const MAX_ALIASES = 100;
/** VS Code shows no more problems of a file. */
const MAX_PROBLEMS = 1_000;

// The library compares each key of a map with each other one, which is hopeless with thousands; see duplicateKeys.
// No tag makes anything but the maps, lists and scalars of the core schema: no sets, no ordered maps.
const OPTIONS = {
	schema: 'core',
	resolveKnownTags: false,
	uniqueKeys: false,
	merge: false,
	logLevel: 'error',
	prettyErrors: false,
} as const;

/** Parses YAML 1.2 (core schema). Never throws: what is wrong with the text comes back as problems. */
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
		document = isReadable ? parseDocument(text, OPTIONS) : undefined;
		const places = new Set<number>();
		for (const { pos, code, message } of document?.errors.slice(0, MAX_PROBLEMS) ?? []) {
			// The library may say two things of one place; the first is what led to the second.
			if (places.has(pos[0])) {
				continue;
			}
			places.add(pos[0]);
			// Of a second document only the line `---` is marked, not all of it.
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
		// Aliases that stand for far too much; files nested so deep that the stack ends.
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
		has: (path) => finder.has(path),
	};
}

interface Refused {
	readonly code: MessageCode;
	readonly node: Node;
	readonly args: readonly string[];
}

/**
 * Finds nodes that no value is made of: keys that are no scalars, which the library writes out again and again to make
 * a text of them, and aliases that lead nowhere or are too many.
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
