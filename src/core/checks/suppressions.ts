/** Comments in a document that silence findings: `mii-disable-next-line`, `mii-disable` … `mii-enable`. */

import type { Span } from '../problem';
import { countUpTo } from '../text/countUpTo';
import { Lines } from '../text/lines';

const DIRECTIVE = /^mii-(disable-next-line|disable|enable)(?:\s+([\s\S]*))?$/;
/**
 * Lines that a comment about the next line skips: formatters put blank lines behind comments, and other comments, the
 * marks of a quotation and the line below the head of a table hold no finding.
 */
const SKIPPED = /(?:[ \t>|:=-]*(?:\r\n|\r|\n)|[ \t>]*(?:<!--(?:(?!-->).)*-->[ \t]*)+(?:\r\n|\r|\n))*/y;

/** A comment in a document. */
export interface DocumentComment {
	/** With its marks. */
	readonly span: Span;
	/** The trimmed text between the marks. */
	readonly content: string;
}

/** A comment that silences rules. */
export interface Silence {
	readonly comment: DocumentComment;
	/** The ids in the comment with their places; none means every rule. */
	readonly names: readonly (Span & { readonly name: string })[];
	/** The rules of which it has silenced a finding. */
	readonly used: Set<string>;
}

/** The silence of a rule, or of all rules, from an offset on. */
interface Change {
	readonly from: number;
	/** Nothing where the rule is enabled again. */
	readonly silence: Silence | undefined;
}

export interface Suppressions {
	/** Every comment that silences something. */
	readonly silences: readonly Silence[];
	/** Whether a comment silences a finding of a rule. Remembers that the comment is of use. */
	isSilenced(rule: string, span: Span): boolean;
}

/**
 * Reads the suppressions of a document. Spaces or commas separate rule ids; a comment without ids means all rules.
 *
 * @param skipped matches the lines, from the beginning of one, that a comment about the next line skips.
 */
export function readSuppressions(
	file: { readonly text: string; readonly comments: readonly DocumentComment[] },
	skipped = SKIPPED,
): Suppressions {
	const byLine = new Map<number, Silence[]>();
	const silences: Silence[] = [];
	/** The changes of all rules, and those of single ones, in the order of the text. */
	const changes: Change[] = [];
	const byRule = new Map<string, Change[]>();
	// Most documents have no such comment, so the lines are not counted in vain.
	const directives = file.comments.filter((comment) => comment.content.startsWith('mii-'));
	const lines = directives.length > 0 ? new Lines(file.text) : undefined;
	const nextLine = lineFinder(file.text, skipped);
	for (const comment of directives) {
		const directive = DIRECTIVE.exec(comment.content)?.[1];
		if (directive === undefined) {
			continue;
		}
		const silence: Silence = { comment, names: namesIn(file.text, comment.span, directive), used: new Set() };
		if (directive !== 'enable') {
			silences.push(silence);
		}
		if (directive === 'disable-next-line') {
			listOf(byLine, lines?.positionAt(nextLine(comment.span.end)).line ?? 0).push(silence);
			continue;
		}
		const change = { from: comment.span.start, silence: directive === 'disable' ? silence : undefined };
		for (const list of silence.names.length === 0 ? [changes] : silence.names.map(({ name }) => listOf(byRule, name))) {
			list.push(change);
		}
	}
	/** Many comments can be about one line with many findings, but each is used once by a rule. */
	const known = new Map<string, boolean>();
	const uses = (rule: string, list: readonly Silence[], line?: number): boolean => {
		const key = `${rule} ${line}`;
		const found = known.get(key);
		if (found !== undefined) {
			return found;
		}
		const about = list.filter(({ names }) =>
			names.length === 0 ? line !== undefined : names.some(({ name }) => name === rule),
		);
		for (const { used } of about) {
			used.add(rule);
		}
		known.set(key, about.length > 0);
		return about.length > 0;
	};
	const state = (rule: string, offset: number): Silence | undefined => {
		const [all, named] = [lastUpTo(changes, offset), lastUpTo(byRule.get(rule) ?? [], offset)];
		return (named && named.from > (all?.from ?? -1) ? named : all)?.silence;
	};
	return {
		silences,
		isSilenced(rule, span) {
			if (directives.length === 0) {
				return false;
			}
			const line = byLine.size > 0 ? lines?.positionAt(span.start).line : undefined;
			const ofLine = line === undefined ? undefined : byLine.get(line);
			const holding = state(rule, span.start);
			holding?.used.add(rule);
			// A finding about the whole document has no line, so disabling its rule anywhere is enough.
			const isAnywhere = span.start === span.end && uses(rule, silences);
			const isInLine = ofLine !== undefined && uses(rule, ofLine, line);
			return isAnywhere || isInLine || holding !== undefined;
		},
	};
}

function listOf<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}

function lastUpTo(changes: readonly Change[], offset: number): Change | undefined {
	return changes[countUpTo(changes, offset, ({ from }) => from) - 1];
}

function namesIn(text: string, { start, end }: Span, directive: string): Silence['names'] {
	const from = text.indexOf(directive, start) + directive.length;
	const close = /(?:-->|\*\/)?$/.exec(text.slice(from, end))?.[0].length ?? 0;
	return [...text.slice(from, end - close).matchAll(/[^\s,]+/g)].map(({ index, 0: name }) => ({
		name,
		start: from + index,
		end: from + index + name.length,
	}));
}

/** @returns a function for offsets in the order of the text: the offset of the first line after one that can hold a finding. */
function lineFinder(text: string, skipped: RegExp): (offset: number) => number {
	const rest = /[^\r\n]*(?:\r\n|\r|\n)?/y;
	let found = -1;
	return (offset) => {
		rest.lastIndex = offset;
		const from = offset + (rest.exec(text)?.[0].length ?? 0);
		// Lines that were skipped once are skipped again.
		if (from > found) {
			skipped.lastIndex = from;
			skipped.exec(text);
			found = skipped.lastIndex;
		}
		return found;
	};
}
