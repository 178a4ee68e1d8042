/** Reads registry and overlay files: text in; data, or every problem with its exact place, out. */
import * as v from 'valibot';
import type { Problem } from '../problem';
import { finish, type Steps } from '../steps';
import { type Path, parseYamlSteps, type YamlFile } from '../yaml/yamlFile';
import { checkHolds, checkReferences, type ReferenceContext } from './check';
import { problemsOf } from './issues';
import { type OverlayData, overlaySchema, type RegistryData, registrySchema } from './schema';

type Fields = Readonly<Record<string, unknown>>;

export const MAX_FILE_BYTES = 5_000_000;
export const MAX_ENTRIES = 100_000;

export interface ParseResult<T> {
	/** The data, unless an error stands in the way. Warnings do not. */
	readonly data: T | undefined;
	readonly problems: readonly Problem[];
}

/** A file that was read, but not yet held against the files below it. */
export interface ReadFile<T> {
	/** Everything that is right; where there are problems, a part of the file. */
	readonly value: T | undefined;
	readonly problems: readonly Problem[];
	/** Where things stand, unless the file was not even looked at. */
	readonly file: YamlFile | undefined;
}

/** Reads the bundled registry. */
export function parseRegistry(text: string): ParseResult<RegistryData> {
	const { value, problems, file } = finish(readSteps(text, validateRegistrySteps));
	const missing = value && file ? checkHolds(value, file) : [];
	return check({ value, problems: [...problems, ...missing], file });
}

/** Reads an overlay by itself. */
export function readOverlaySteps(text: string): Steps<ReadFile<OverlayData>> {
	return readSteps(text, validateOverlaySteps);
}

/**
 * Holds what was read against itself and what lies below.
 *
 * @param context what the files below define, so that a reference to it is no dangling one.
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
	return check(finish(readOverlaySteps(text)), context);
}

function isError(problem: Problem): boolean {
	return problem.severity === 'error';
}

/** Each problem once, in the order of the text: schema, references and merge may all see the same one. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
	const byPlace = new Map(
		problems.map((problem) => [`${problem.code} ${problem.span.start} ${problem.args[0]}`, problem]),
	);
	return [...byPlace.values()].sort((left, right) => left.span.start - right.span.start);
}

/** A value that was held against a schema: what is right of it, and what is wrong. */
interface Validated<T> {
	readonly output: T;
	readonly issues: readonly v.BaseIssue<unknown>[];
}

function* readSteps<T>(text: string, validateSteps: (value: Fields) => Steps<Validated<T>>): Steps<ReadFile<T>> {
	const oversize = tooLarge(text);
	if (oversize) {
		return { value: undefined, problems: [oversize], file: undefined };
	}
	const file = yield* parseYamlSteps(text);
	if (file.broken) {
		// What follows a syntax error may be read wrong, and then every problem in it is a wrong one.
		return { value: undefined, problems: file.problems, file };
	}
	// An empty file, or one of comments only, is an overlay that changes nothing.
	const value = file.value ?? {};
	if (!isRecord(value)) {
		const problem: Problem = { code: 'not-a-map', severity: 'error', span: file.spanOf([], 'value'), args: [] };
		return { value: undefined, problems: [...file.problems, problem], file };
	}
	const crowded = tooManyEntries(value, file);
	if (crowded) {
		return { value: undefined, problems: [...file.problems, crowded], file };
	}
	const { output, issues } = yield* validateSteps(value);
	const problems = [
		...file.problems,
		...forbiddenKeys(value, file),
		...issues.flatMap((issue) => problemsOf(issue, [], file)),
	];
	return { value: output, problems, file };
}

function validate<S extends v.GenericSchema>(schema: S, value: Fields): Validated<v.InferOutput<S>> {
	const { output, issues = [] } = v.safeParse(schema, value);
	return { output: without(output, issues), issues };
}

function* validateRegistrySteps(value: Fields): Steps<Validated<RegistryData>> {
	yield;
	return validate(registrySchema, value);
}

/** So many entries are validated between two pauses: some milliseconds' worth. */
const ENTRIES = 1_000;

/** An overlay is right where each of its entries is, so a large one is validated in pieces. */
function* validateOverlaySteps(value: Fields): Steps<Validated<OverlayData>> {
	const entries = isRecord(value['entries']) ? Object.entries(value['entries']) : [];
	if (entries.length <= ENTRIES) {
		return validate(overlaySchema, value);
	}
	const { output, issues } = validate(overlaySchema, { ...value, entries: {} });
	const all = [...issues];
	const right: NonNullable<OverlayData['entries']> = {};
	for (let from = 0; from < entries.length; from += ENTRIES) {
		yield;
		const piece = validate(overlaySchema, { entries: Object.fromEntries(entries.slice(from, from + ENTRIES)) });
		Object.assign(right, piece.output.entries);
		all.push(...piece.issues);
	}
	return { output: { ...output, entries: right }, issues: all };
}

/** The schema library skips keys that mean something to JavaScript's objects; here they are wrong like any other. */
function forbiddenKeys(value: Fields, file: YamlFile, path: Path = []): Problem[] {
	return Object.entries(value).flatMap(([key, inner]): Problem[] => {
		const here = [...path, key];
		if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
			return [{ code: 'unknown-key', severity: 'error', span: file.spanOf(here, 'key'), args: [key] }];
		}
		return isRecord(inner) && here.length < 4 ? forbiddenKeys(inner, file, here) : [];
	});
}

/** Takes out each field that is wrong, so that what is right can be checked further. */
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
	// A UTF-16 unit takes up to three bytes in UTF-8; below a third of the limit there is nothing to count.
	const size = text.length * 3 <= MAX_FILE_BYTES ? 0 : utf8Length(text);
	return size <= MAX_FILE_BYTES ? undefined : tooLargeProblem(size);
}

/** The problem of a file that need not even be read to be refused. */
export function tooLargeProblem(bytes: number): Problem {
	// Rounded up: a file of 5.00001 MB has not "5.0 MB; 5 MB are allowed".
	const args = [(Math.ceil(bytes / 100_000) / 10).toFixed(1), String(MAX_FILE_BYTES / 1_000_000)];
	return { code: 'file-too-large', severity: 'error', span: { start: 0, end: 1 }, args };
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

function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
