/** Parses registry and overlay files into data, or into problems with exact spans. */
import * as v from 'valibot';
import { MAX_FILE_BYTES } from '../maxFileBytes';
import type { Problem } from '../problem';
import { percentEncode } from '../text/percentEncode';
import { type Path, parseYaml, type YamlFile } from '../yaml/yamlFile';
import { problemsOf } from './issues';
import { PARTS } from './provenance';
import { checkHolds, checkReferences, type ReferenceContext } from './referenceChecks';
import { type OverlayData, overlaySchema, type RegistryData, registrySchema } from './schema';

type Fields = Readonly<Record<string, unknown>>;

/** The most keys of each part. Any file within these limits is read in about a second. */
const MAX_KEYS = { groups: 500, entries: 5_000, sections: 500 } as const;
/** VS Code shows at most this many problems of a file. */
const MAX_ISSUES = 1_000;

export interface ParseResult<T> {
	/** The data; nothing if there is an error. Warnings do not matter. */
	readonly data: T | undefined;
	readonly problems: readonly Problem[];
}

/** A file that was read, but not yet checked against the files below it. */
export interface ReadFile<T> {
	/** The valid part of the file. */
	readonly value: T | undefined;
	readonly problems: readonly Problem[];
	/** The parsed file, which knows the spans; nothing if the file is too large. */
	readonly file: YamlFile | undefined;
}

/** Reads the bundled registry. */
export function parseRegistry(text: string): ParseResult<RegistryData> {
	const { value, problems, file } = read(text, registrySchema);
	const missing = value && file ? checkHolds(value, file) : [];
	return check({ value, problems: [...problems, ...missing], file });
}

/** Reads an overlay by itself. */
export function readOverlay(text: string): ReadFile<OverlayData> {
	return read(text, overlaySchema);
}

/**
 * Checks the references of a file within itself and to the files below it.
 *
 * @param context the ids that the files below define.
 */
export function check<T extends OverlayData>(
	{ value, problems, file }: ReadFile<T>,
	context?: ReferenceContext,
): ParseResult<T> {
	const all = value && file ? distinct([...problems, ...checkReferences(value, file, context)]) : problems;
	return { data: all.some(isError) ? undefined : value, problems: all };
}

/** Reads an overlay and checks its references. */
export function parseOverlay(text: string, context: ReferenceContext): ParseResult<OverlayData> {
	return check(readOverlay(text), context);
}

function isError(problem: Problem): boolean {
	return problem.severity === 'error';
}

/** Removes duplicates and sorts by position: schema, references and merge can report the same problem. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
	const byKey = new Map(
		problems.map((problem) => [`${problem.code} ${problem.span.start} ${problem.args[0]}`, problem]),
	);
	return [...byKey.values()].sort((left, right) => left.span.start - right.span.start);
}

/** Reads a YAML file whose content is a map, by a schema. */
export function read<S extends v.GenericSchema>(text: string, schema: S): ReadFile<v.InferOutput<S>> {
	const oversize = tooLarge(text);
	if (oversize) {
		return { value: undefined, problems: [oversize], file: undefined };
	}
	const file = parseYaml(text);
	if (file.broken) {
		// Text after a syntax error may be misread, so further problems would be unreliable.
		return { value: undefined, problems: file.problems, file };
	}
	// An empty file, or one with comments only, is a valid overlay.
	const value = file.value ?? {};
	if (!isRecord(value)) {
		const problem: Problem = { code: 'not-a-map', severity: 'error', span: file.spanOf([], 'value'), args: [] };
		return { value: undefined, problems: [...file.problems, problem], file };
	}
	const crowded = tooManyKeys(value, file);
	if (crowded.length > 0) {
		return { value: undefined, problems: [...file.problems, ...crowded], file };
	}
	const forbidden = forbiddenKeys(value, file);
	if (forbidden.some(({ code }) => code === 'yaml-merge')) {
		// Whatever the merged map brings would be said to be missing.
		return { value: undefined, problems: [...file.problems, ...forbidden], file };
	}
	const { output, issues = [] } = v.safeParse(schema, value);
	const problems = [
		...file.problems,
		...forbidden,
		...issues.slice(0, MAX_ISSUES).flatMap((issue) => problemsOf(issue, [], file)),
	];
	return { value: without(output, issues), problems, file };
}

/** Reports merge keys, and keys such as `__proto__`, which the schema library skips without an issue. */
function forbiddenKeys(value: Fields, file: YamlFile, path: Path = []): Problem[] {
	return Object.entries(value).flatMap(([key, inner]): Problem[] => {
		const here = [...path, key];
		if (key === '<<') {
			return [{ code: 'yaml-merge', severity: 'error', span: file.spanOf(here, 'key'), args: [] }];
		}
		if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
			return [{ code: 'unknown-key', severity: 'error', span: file.spanOf(here, 'key'), args: [key] }];
		}
		return isRecord(inner) && here.length < 4 ? forbiddenKeys(inner, file, here) : [];
	});
}

/** Removes invalid fields, so that the valid ones can be checked further. */
function without<T>(output: T, issues: readonly v.BaseIssue<unknown>[]): T {
	for (const issue of issues) {
		const path = (issue.path ?? []).slice(0, 3).map((step) => String(step.key));
		const holder = path.slice(0, -1).reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), output);
		if (isRecord(holder)) {
			delete (holder as Record<string, unknown>)[path.at(-1) ?? ''];
		}
	}
	return output;
}

function tooLarge(text: string): Problem | undefined {
	// A UTF-16 unit takes at most three bytes in UTF-8, so a text below a third of the limit is not counted.
	const size = text.length * 3 <= MAX_FILE_BYTES ? 0 : percentEncode(text).replace(/%../g, '_').length;
	return size <= MAX_FILE_BYTES ? undefined : tooLargeProblem(size);
}

/** Returns the problem of a file that is too large to be read. */
export function tooLargeProblem(bytes: number): Problem {
	// Rounded up, so that 1.00001 MB does not become "1.0 MB; 1 MB are allowed".
	const args = [(Math.ceil(bytes / 100_000) / 10).toFixed(1), String(MAX_FILE_BYTES / 1_000_000)];
	return { code: 'file-too-large', severity: 'error', span: { start: 0, end: 1 }, args };
}

/** Reports each part with too many keys, at the first key beyond the limit. */
function tooManyKeys(value: Fields, file: YamlFile): Problem[] {
	return PARTS.flatMap((part): Problem[] => {
		const items = value[part];
		const keys = isRecord(items) ? Object.keys(items) : [];
		const [extra] = keys.slice(MAX_KEYS[part]);
		const args = [part, String(keys.length), String(MAX_KEYS[part])];
		return extra === undefined
			? []
			: [{ code: 'too-many-keys', severity: 'error', span: file.spanOf([part, extra], 'key'), args }];
	});
}

function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
