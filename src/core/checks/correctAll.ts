/** Makes all certain corrections of a document at once: on saving, and on the command line with `--fix`. */
import { type MarkdownFile, parseMarkdown } from '../markdown/markdownFile';
import type { Span, TextEdit } from '../problem';
import { applyEdits } from '../text/applyEdits';
import { type CheckContext, type CheckOptions, checkReadme, type Finding } from './checks';
import { labelsIn, referencesIn } from './references';

/** Living sections are updated by a command of their own, and only a person knows where a marker belongs. */
const OF_SECTIONS = /^section-/;
/** A correction can make another one possible, but never many one after the other. */
const MAX_PASSES = 10;

export interface Corrected {
	readonly text: string;
	/** The corrections that were made. */
	readonly count: number;
}

/**
 * Corrects a document. A second call changes nothing. Only words and addresses change: a correction that would break a
 * link, a footnote or a wiki link is left to a person, and so is one that leaves as many findings as before.
 */
export function correctAll(text: string, context: CheckContext, options: CheckOptions = {}): Corrected {
	let state = stateOf(text, context, options);
	let count = 0;
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const check = (edits: readonly TextEdit[]): State | undefined => tried(state, edits, context, options);
		const made = corrections(state, check);
		const next = made.length > 0 ? check(made.flat()) : undefined;
		if (!next) {
			break;
		}
		count += made.length;
		state = next;
	}
	return { text: state.file.text, count };
}

interface State {
	readonly file: MarkdownFile;
	readonly findings: readonly Finding[];
}

function stateOf(text: string, context: CheckContext, options: CheckOptions): State {
	const file = parseMarkdown(text);
	return { file, findings: checkReadme(text, context, { ...options, file }) };
}

/** The fixes to make: all that do not touch each other or a reference. */
function corrections(
	{ file, findings }: State,
	check: (edits: readonly TextEdit[]) => State | undefined,
): readonly (readonly TextEdit[])[] {
	const references = findings.some(({ fix }) => fix) ? referencesIn(file) : [];
	const chosen: (readonly TextEdit[])[] = [];
	for (const { rule, fix } of findings) {
		const isFree = fix && ![...references, ...chosen.flat()].some((taken) => fix.some((edit) => touches(edit, taken)));
		if (isFree && !OF_SECTIONS.test(rule)) {
			chosen.push(fix);
		}
	}
	if (chosen.length === 0 || check(chosen.flat())) {
		return chosen;
	}
	// One of them does harm, so each has to show that it does not.
	const kept: (readonly TextEdit[])[] = [];
	for (const fix of chosen) {
		if (check([...kept, fix].flat())) {
			kept.push(fix);
		}
	}
	return kept;
}

/** The document after edits; nothing if they break something or leave as many findings as before. */
function tried(
	{ file, findings }: State,
	edits: readonly TextEdit[],
	context: CheckContext,
	options: CheckOptions,
): State | undefined {
	const next = stateOf(
		applyEdits(
			file.text,
			[...edits].sort((a, b) => a.start - b.start),
		),
		context,
		options,
	);
	const isAlike = structure(next.file) === structure(file) && sameAddresses(file, next.file, edits);
	return isAlike && next.findings.length < findings.length ? next : undefined;
}

/** Everything in a document but its words and addresses. */
function structure(file: MarkdownFile): string {
	const { text, blocks, comments, headings, links, inlineCode } = file;
	const silent = new Set(comments.flatMap(({ block }) => (block ? [block.start] : [])));
	return JSON.stringify([
		blocks.filter(({ start }) => !silent.has(start)).map(({ type }) => type),
		headings.map(({ depth }) => depth),
		links.map(({ form, image }) => [form, image]),
		inlineCode.map(({ start, end }) => text.slice(start, end)),
		labelsIn(file).length,
	]);
}

/** Whether all addresses are the same but for those that were corrected. */
function sameAddresses(before: MarkdownFile, after: MarkdownFile, edits: readonly TextEdit[]): boolean {
	return before.links.every(
		({ url, destination }, index) =>
			after.links[index]?.url === url || edits.some((edit) => touches(edit, destination)),
	);
}

function touches(one: Span, other: Span): boolean {
	return one.start < other.end && one.end > other.start ? true : one.start === other.start && one.end === other.end;
}
