/** Reads the files of a FHIR project: facts, dependencies and addresses with their places. Never throws. */

import type { Span } from '../problem';
import { lineStartAt } from '../text/lineStartAt';
import { withoutEnd } from '../text/withoutEnd';
import { type MapNode, type PairNode, type TextNode, type TreeNode, yamlComments, yamlTree } from '../yaml/yamlTree';
import type { FhirDependency, FhirFact, FhirFile, FhirFileKind, FhirText, FhirValue } from './fhirFile';
import { readIni } from './readIni';
import { readShorthand } from './readShorthand';
import { withClosedStrings } from './withClosedStrings';

/** The keys of each fact. The last ones of a `package.json` are older, or common though not in the specification. */
export const KEYS: Readonly<Record<'sushi' | 'package', Readonly<Record<string, FhirFact>>>> = {
	sushi: {
		id: 'id',
		packageId: 'package',
		canonical: 'canonical',
		name: 'name',
		title: 'title',
		version: 'version',
		license: 'licence',
		publisher: 'publisher',
		fhirVersion: 'fhir',
		description: 'description',
	},
	package: {
		name: 'package',
		canonical: 'canonical',
		title: 'title',
		version: 'version',
		license: 'licence',
		fhirVersions: 'fhir',
		description: 'description',
		canonicals: 'canonical',
		'fhir-version-list': 'fhir',
	},
};

/** The extension of an implementation guide that repeats what it is published as. */
const PACKAGE_SOURCE = 'http://hl7.org/fhir/StructureDefinition/package-source';
const REPEATED: Readonly<Record<string, FhirFact>> = { packageId: 'package', version: 'version', uri: 'canonical' };

const ADDRESS = /https?:\/\/[^\s"'<>|,;#()[\]{}\\]+/g;

/** @param text the text of the file, with or without byte order mark. */
export function readFhirFile(text: string, kind: FhirFileKind): FhirFile {
	const nothing = { kind, text, values: [], dependencies: [], aliases: [], references: [], comments: [] };
	const addresses = addressesIn(text);
	switch (kind) {
		case 'ini':
			return { ...nothing, addresses, ...readIni(text) };
		case 'shorthand':
			return { ...nothing, addresses, ...readShorthand(text) };
		default: {
			const comments = kind === 'sushi' ? yamlComments(text) : [];
			const byLine = new Map(comments.map((comment) => [lineStartAt(text, comment.start), comment]));
			const tree = kind === 'sushi' ? yamlTree(text) : yamlTree(withClosedStrings(text), text.length);
			return { ...nothing, addresses, comments, ...readTree(tree, kind, { text, comments: byLine }) };
		}
	}
}

function addressesIn(text: string): readonly FhirText[] {
	return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => {
		const value = withoutEnd(found, '.:!?/');
		return { value, start: index, end: index + value.length, style: 'plain' as const };
	});
}

interface Source {
	readonly text: string;
	/** By the beginnings of their lines. */
	readonly comments: ReadonlyMap<number, Span>;
}

function readTree(
	tree: TreeNode | undefined,
	kind: 'sushi' | 'package',
	source: Source,
): Pick<FhirFile, 'values' | 'dependencies'> {
	const pairs = tree?.kind === 'map' ? tree.pairs : [];
	const values = pairs.flatMap((pair) => {
		const fact = Object.hasOwn(KEYS[kind], pair.key.value) ? KEYS[kind][pair.key.value] : undefined;
		return fact === undefined ? [] : valuesOf(pair, fact);
	});
	const repeated = kind === 'sushi' ? pairs.filter(({ key }) => key.value === 'extension').flatMap(packageSource) : [];
	const dependencies = pairs
		.filter(({ key }) => key.value === 'dependencies')
		.flatMap(({ value }) => (value?.kind === 'map' ? dependenciesIn(value, source) : []));
	return { values: [...values, ...repeated], dependencies };
}

/** A fact can be a text, a list of texts, and the publisher also a map with a name, or a list of such maps. */
function valuesOf({ key, value }: PairNode, fact: FhirFact, isRepeated = false): readonly FhirValue[] {
	switch (value?.kind) {
		case 'list':
			return value.items.flatMap((item) => valuesOf({ key, value: item }, fact, isRepeated));
		case 'map': {
			const name = fact === 'publisher' ? value.pairs.findLast((pair) => pair.key.value === 'name') : undefined;
			return name ? valuesOf(name, fact, isRepeated) : [];
		}
		default:
			return [{ fact, key: toText(key), text: value && toText(value), isRepeated }];
	}
}

function packageSource({ value }: PairNode): readonly FhirValue[] {
	const extensions = value?.kind === 'list' ? value.items : [];
	return extensions.flatMap((item) =>
		textAt(item, 'url')?.value === PACKAGE_SOURCE ? childrenOf(item, 'extension').flatMap(repeatedValue) : [],
	);
}

function repeatedValue(item: TreeNode): readonly FhirValue[] {
	const url = textAt(item, 'url')?.value ?? '';
	const fact = Object.hasOwn(REPEATED, url) ? REPEATED[url] : undefined;
	const pair = item.kind === 'map' ? item.pairs.find(({ key }) => key.value.startsWith('value')) : undefined;
	return fact && pair ? valuesOf(pair, fact, true) : [];
}

function childrenOf(node: TreeNode, key: string): readonly TreeNode[] {
	const value = pairOf(node, key)?.value;
	return value?.kind === 'list' ? value.items : [];
}

function textAt(node: TreeNode, key: string): TextNode | undefined {
	const value = pairOf(node, key)?.value;
	return value?.kind === 'text' ? value : undefined;
}

function pairOf(node: TreeNode, key: string): PairNode | undefined {
	return node.kind === 'map' ? node.pairs.findLast((pair) => pair.key.value === key) : undefined;
}

/**
 * SUSHI allows a version as text or number, a map with `version`, `id`, `uri` and more, both in lines or in braces, and a
 * package without anything. npm has only the first.
 */
function dependenciesIn(map: MapNode, source: Source): readonly FhirDependency[] {
	return map.pairs.map((pair) => {
		const { key, value } = pair;
		const isDetailed = value?.kind === 'map';
		const version = isDetailed ? textAt(value, 'version') : value?.kind === 'text' ? value : undefined;
		return {
			package: toText(key),
			version: version && toText(version),
			isDetailed,
			comment: isDetailed || map.isFlow ? undefined : commentBehind(key, version, source),
			whole: map.isFlow ? pairSpan(pair) : wholeLines(source.text, pairSpan(pair)),
		};
	});
}

/** The comment in the line of a version. A version of several lines has none behind it. */
function commentBehind(key: TextNode, version: TextNode | undefined, { text, comments }: Source): Span | undefined {
	const from = version?.span.end ?? key.span.end;
	const comment = comments.get(lineStartAt(text, version?.span.start ?? from));
	return comment && comment.start >= from ? comment : undefined;
}

function pairSpan({ key, value }: PairNode): Span {
	return { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) };
}

function wholeLines(text: string, { start, end }: Span): Span {
	const rest = /[^\r\n]*(?:\r\n|\r|\n)?/y;
	// A map that ends with its line includes the line end already.
	rest.lastIndex = /[\r\n]/.test(text[end - 1] ?? '') ? end - 1 : end;
	return { start: lineStartAt(text, start), end: rest.lastIndex + (rest.exec(text)?.[0].length ?? 0) };
}

function toText({ value, span, style }: TextNode): FhirText {
	return { value, ...span, style };
}
