/** Proposes identifiers of the initiative where the files of a FHIR project expect one. */
import { type Entry, hasEnded, type Registry } from '../registry/registry';
import { lineStartAt } from '../text/lineStartAt';
import { versionForm } from '../text/version';
import { type YamlCursor, yamlCursor } from '../yaml/yamlCursor';
import { completionInShorthand } from './completionInShorthand';
import type { FhirCompletion, FhirProposal } from './fhirCompletion';
import { type FhirAlias, type FhirFact, type FhirFile, packageOf, statedIn } from './fhirFile';
import { moduleOfPackage, modulesOf } from './modules';
import { KEYS } from './readFhirFile';
import { withClosedStrings } from './withClosedStrings';

/** A longer line is none that a person wrote. */
const MOST_IN_LINE = 500;

/** Letters of ids, versions and addresses. A colon belongs to a word only in an address. */
const WORD = '[\\w./+-]|:(?=//)|(?<=https?):';

/**
 * @param aliases aliases of other files of the project.
 * @returns nothing where the initiative has nothing to offer.
 */
export function completionAt(
	file: FhirFile,
	offset: number,
	registry: Registry,
	aliases: readonly FhirAlias[] = [],
): FhirCompletion | undefined {
	switch (file.kind) {
		case 'shorthand':
			return completionInShorthand(file, offset, registry, aliases);
		case 'ini':
			return inIni(file, offset, registry);
		case 'readme':
			return undefined;
		default:
			return inTree(file, file.kind, offset, registry);
	}
}

function inTree(
	file: FhirFile,
	kind: 'sushi' | 'package',
	offset: number,
	registry: Registry,
): FhirCompletion | undefined {
	const text = kind === 'package' ? withClosedStrings(file.text) : file.text;
	const cursor = yamlCursor(text, offset, WORD);
	if (!cursor) {
		return undefined;
	}
	const [first, second, ...rest] = cursor.path.map(String);
	if (first === 'dependencies' && cursor.kind === 'key' && second === undefined) {
		return { kind: 'dependency', span: cursor.span, proposals: packages(registry, cursor, file) };
	}
	if (first === 'dependencies' && cursor.kind === 'value' && second !== undefined) {
		const isVersion = rest.length === 0 || (rest.length === 1 && rest[0] === 'version');
		const entry = isVersion ? moduleOfPackage(registry, second) : undefined;
		return entry && { kind: 'version', span: cursor.span, proposals: versionsOf(entry, quoter(file, cursor)) };
	}
	const fact = first !== undefined && Object.hasOwn(KEYS[kind], first) ? KEYS[kind][first] : undefined;
	const isName =
		second === undefined || fact === 'fhir' || (fact === 'publisher' && rest.concat(second).at(-1) === 'name');
	return fact !== undefined && cursor.kind === 'value' && isName ? ofFact(fact, file, cursor, registry) : undefined;
}

type Quote = (text: string) => string;

/** JSON needs quotation marks, unless the cursor is between two. */
function quoter({ kind, text }: FhirFile, { span }: YamlCursor): Quote {
	return kind === 'package' && text[span.start - 1] !== '"' ? JSON.stringify : (written) => written;
}

/** The packages that are not there yet, with a version when none follows. */
function packages(registry: Registry, cursor: YamlCursor, file: FhirFile): readonly FhirProposal[] {
	const own = packageOf(file)?.value;
	const quote = quoter(file, cursor);
	const isQuoted = quote('') === '' && file.kind === 'package';
	const behind = file.text.slice(cursor.span.end, cursor.span.end + 100);
	// The quotation mark that an editor has closed then ends the version.
	const isClosed = isQuoted && /^"(?!\s*:)/.test(behind);
	return sorted(
		modulesOf(registry)
			.all.filter(({ package: id }) => !cursor.siblings.includes(id) && id !== own)
			.map(({ entry, package: id }) => {
				const version = newest(entry);
				// Behind a quotation mark that is open, the editor closes it.
				const rest = file.kind === 'package' ? `: ${JSON.stringify(version ?? '')}` : `: ${version ?? ''}`;
				const whole = isClosed ? `${id}": "${version ?? ''}` : quote(id) + rest;
				const insert = cursor.hasColon || (isQuoted && !isClosed) ? quote(id) : whole;
				return { label: id, insert, entry, hasEnded: isOver(entry, registry) };
			}),
	);
}

function newest({ module }: Entry): string | undefined {
	return module?.stable ?? module?.ballot;
}

/** The versions that the directory knows, and the range that includes later corrections of the newest one. */
function versionsOf(entry: Entry, quote: Quote): readonly FhirProposal[] {
	const { stable, ballot, earlier = [] } = entry.module ?? {};
	const proposal = (label: string | undefined, version: FhirProposal['version']): readonly FhirProposal[] =>
		label === undefined || version === undefined
			? []
			: [{ label, insert: quote(label), entry, version, hasEnded: false }];
	return [
		...proposal(stable, 'stable'),
		...proposal(rangeOf(stable), 'range'),
		...proposal(ballot, 'ballot'),
		...earlier.flatMap((label) => proposal(label, 'earlier')),
	];
}

/** `2026.0.x` for `2026.0.1`. */
function rangeOf(version: string | undefined): string | undefined {
	return version !== undefined && versionForm(version) === 'release' && /\.\d+$/.test(version)
		? version.replace(/\d+$/, 'x')
		: undefined;
}

function ofFact(fact: FhirFact, file: FhirFile, cursor: YamlCursor, registry: Registry): FhirCompletion | undefined {
	const quote = quoter(file, cursor);
	const own = packageOf(file)?.value;
	const module = own === undefined ? undefined : moduleOfPackage(registry, own);
	const entries = modulesOf(registry).all.map(({ entry }) => entry);
	const of = (list: readonly Entry[], read: (entry: Entry) => string | undefined): readonly FhirProposal[] =>
		list.flatMap((entry) => {
			const label = read(entry);
			return label === undefined ? [] : [{ label, insert: quote(label), entry, hasEnded: isOver(entry, registry) }];
		});
	const values = (read: (entry: Entry) => string | undefined): readonly FhirProposal[] =>
		[...new Set((module ? [module, ...entries] : entries).flatMap((entry) => read(entry) ?? []))].map((label) => ({
			label,
			insert: quote(label),
			entry: undefined,
			hasEnded: false,
		}));
	const found = ((): readonly FhirProposal[] => {
		switch (fact) {
			case 'id':
				// The id of a guide is free, unless the package has no other.
				return statedIn(file, 'package') ? [] : sorted(of(entries, (entry) => entry.module?.package));
			case 'package':
				return sorted(of(entries, (entry) => entry.module?.package));
			case 'canonical':
				return sorted(of(module ? [module] : entries, (entry) => entry.module?.canonical));
			case 'licence':
				// VS Code itself completes the licence of a `package.json`.
				return file.kind === 'package' ? [] : values((entry) => entry.module?.licence);
			case 'publisher':
				return values((entry) => entry.module?.publisher);
			case 'fhir':
				return values((entry) => entry.module?.fhir);
			default:
				// A name and a title are free, and the next version is the author's to choose.
				return [];
		}
	})();
	return found.length > 0 ? { kind: fact, span: cursor.span, proposals: found } : undefined;
}

/** In the name of the file of the guide, up to the cursor. */
const BEFORE_GUIDE = /^[ \t\uFEFF]*ig[ \t]*=[^\r\n]*ImplementationGuide-([\w.-]*)$/;
/** The rest of an id, without the ending of the file. */
const REST_OF_ID = /^(?:(?!\.(?:json|xml)\b)[\w.-])*/;

/** `ig.ini` names the guide by the id of its package, unless its author chose another one. */
function inIni(file: FhirFile, offset: number, registry: Registry): FhirCompletion | undefined {
	const { text } = file;
	const lineStart = lineStartAt(text, offset);
	const [, typed] = BEFORE_GUIDE.exec(text.slice(Math.max(lineStart, offset - MOST_IN_LINE), offset)) ?? [];
	if (typed === undefined) {
		return undefined;
	}
	const rest = REST_OF_ID.exec(text.slice(offset, offset + MOST_IN_LINE))?.[0].length ?? 0;
	const proposals = modulesOf(registry).all.map(({ entry, package: id }) => ({
		label: id,
		insert: id,
		entry,
		hasEnded: isOver(entry, registry),
	}));
	return { kind: 'id', span: { start: offset - typed.length, end: offset + rest }, proposals: sorted(proposals) };
}

function isOver(entry: Entry, registry: Registry): boolean {
	return hasEnded(entry, registry.day);
}

function sorted(proposals: readonly FhirProposal[]): readonly FhirProposal[] {
	return [...proposals].sort((a, b) => Number(a.hasEnded) - Number(b.hasEnded));
}
