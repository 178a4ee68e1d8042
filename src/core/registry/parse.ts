/** Reads registry and overlay files: text in; data, or every problem with its exact place, out. */
import * as v from 'valibot';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { suggest } from '../text/suggest';
import { checkReferences, type ReferenceContext } from './check';
import { type OverlayData, overlaySchema, type RegistryData, registrySchema } from './schema';
import { type Path, parseYaml, type YamlFile } from './yamlFile';

export const MAX_FILE_BYTES = 5_000_000;
export const MAX_ENTRIES = 100_000;

export interface ParseResult<T> {
	/** The data, unless an error stands in the way. Warnings do not. */
	readonly data: T | undefined;
	readonly problems: readonly Problem[];
}

/** Reads the bundled registry. */
export function parseRegistry(text: string): ParseResult<RegistryData> {
	return parse(text, registrySchema, (data, file) => checkReferences(data, file));
}

/**
 * Reads an overlay.
 *
 * @param context what the files below the overlay define, so that a reference to it is no dangling one.
 */
export function parseOverlay(text: string, context: ReferenceContext): ParseResult<OverlayData> {
	return parse(text, overlaySchema, (data, file) => checkReferences(data, file, context));
}

function parse<S extends v.GenericSchema>(
	text: string,
	schema: S,
	check: (data: v.InferOutput<S>, file: YamlFile) => readonly Problem[],
): ParseResult<v.InferOutput<S>> {
	const oversize = tooLarge(text);
	if (oversize) {
		return { data: undefined, problems: [oversize] };
	}
	const file = parseYaml(text);
	if (file.problems.length > 0) {
		return { data: undefined, problems: file.problems };
	}
	// An empty file, or one of comments only, is an overlay that changes nothing.
	const value = file.value ?? {};
	if (!isRecord(value)) {
		return {
			data: undefined,
			problems: [{ code: 'not-a-map', severity: 'error', span: file.spanOf([], 'value'), args: [] }],
		};
	}
	const crowded = tooManyEntries(value, file);
	if (crowded) {
		return { data: undefined, problems: [crowded] };
	}
	const result = v.safeParse(schema, value);
	if (!result.success) {
		return { data: undefined, problems: result.issues.flatMap((issue) => problemsOf(issue, [], file)) };
	}
	const problems = check(result.output, file);
	const broken = problems.some((problem) => problem.severity === 'error');
	return { data: broken ? undefined : result.output, problems };
}

function tooLarge(text: string): Problem | undefined {
	// A UTF-16 unit takes up to three bytes in UTF-8; below a third of the limit there is nothing to count.
	const size = text.length * 3 <= MAX_FILE_BYTES ? 0 : utf8Length(text);
	if (size <= MAX_FILE_BYTES) {
		return undefined;
	}
	const args = [(size / 1_000_000).toFixed(1), String(MAX_FILE_BYTES / 1_000_000)];
	return { code: 'file-too-large', severity: 'error', span: { start: 0, end: Math.min(1, text.length) }, args };
}

function utf8Length(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}

function tooManyEntries(value: unknown, file: YamlFile): Problem | undefined {
	const entries = isRecord(value) ? value['entries'] : undefined;
	const count = isRecord(entries) ? Object.keys(entries).length : 0;
	if (count <= MAX_ENTRIES) {
		return undefined;
	}
	const args = [String(count), String(MAX_ENTRIES)];
	return { code: 'too-many-entries', severity: 'error', span: file.spanOf(['entries'], 'key'), args };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Issue = v.BaseIssue<unknown>;

/** Turns one issue of the schema library into problems of ours. */
function problemsOf(issue: Issue, parent: Path, file: YamlFile): Problem[] {
	const steps = issue.path ?? [];
	const path = [...parent, ...steps.map((step) => step.key as string | number)];
	if (issue.type === 'union' && issue.issues) {
		// Either form was allowed. Whoever wrote a map meant the map: its own issues say more than "wrong type".
		const inner = issue.issues.filter((sub) => (sub.path?.length ?? 0) > 0);
		if (inner.length > 0) {
			return inner.flatMap((sub) => problemsOf(sub, path, file));
		}
	}
	const last = String(path.at(-1) ?? '');
	const at = (part: 'key' | 'value', code: MessageCode, args: readonly string[]): Problem[] => [
		{ code, severity: 'error', span: file.spanOf(path, part), args },
	];
	if (issue.type === 'never') {
		return unknownKey(last, issue.message.split(' '), path, file);
	}
	if (steps.at(-1)?.origin === 'key') {
		// A missing key has no place of its own: the map that misses it is marked by its own key.
		return issue.kind === 'schema'
			? [{ code: 'missing-key', severity: 'error', span: file.spanOf(path.slice(0, -1), 'key'), args: [last] }]
			: at('key', issue.message as MessageCode, [last]);
	}
	if (issue.type === 'picklist' && typeof issue.input === 'string') {
		return unknownValue(issue.input, issue.message.split(' '), path, file);
	}
	if (issue.kind === 'schema') {
		return at('value', expectation(issue), []);
	}
	return at('value', issue.message as MessageCode, [String(issue.input)]);
}

function unknownKey(key: string, known: readonly string[], path: Path, file: YamlFile): Problem[] {
	const span = file.spanOf(path, 'key');
	const meant = suggest(key, known);
	return meant
		? [
				{
					code: 'unknown-key-suggest',
					severity: 'error',
					span,
					args: [key, meant],
					fix: [{ ...span, text: meant }],
				},
			]
		: [{ code: 'unknown-key', severity: 'error', span, args: [key] }];
}

function unknownValue(value: string, known: readonly string[], path: Path, file: YamlFile): Problem[] {
	const span = file.spanOf(path, 'value');
	const meant = suggest(value, known);
	return meant
		? [
				{
					code: 'unknown-value-suggest',
					severity: 'error',
					span,
					args: [value, meant],
					fix: [{ ...span, text: meant }],
				},
			]
		: [{ code: 'unknown-value', severity: 'error', span, args: [value, known.join(', ')] }];
}

/** What the schema wanted to find. */
function expectation(issue: Issue): MessageCode {
	switch (issue.type) {
		case 'array':
			return 'expected-list';
		case 'boolean':
			return 'expected-true-or-false';
		case 'record':
		case 'object_with_rest':
			return 'expected-map';
		case 'union':
			return unionExpectation(issue.expected ?? '');
		default:
			return 'expected-text';
	}
}

function unionExpectation(expected: string): MessageCode {
	if (expected.includes('Object')) {
		return 'expected-text-or-map';
	}
	return expected.includes('Array') ? 'expected-text-or-list' : 'expected-text';
}
