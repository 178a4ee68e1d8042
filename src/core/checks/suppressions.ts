/** Comments in a document that silence findings: `mii-disable-next-line`, `mii-disable` … `mii-enable`. */

import type { Span } from '../problem';
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

/** A state that holds from an offset on. */
interface Change {
	readonly from: number;
	/** The comment that silences all rules but those in `named`. */
	readonly all: Silence | undefined;
	/** The comments that silence single rules; nothing for a rule that is enabled again. */
	readonly named: ReadonlyMap<string, Silence | undefined>;
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
	const changes: Change[] = [];
	// Most documents have no such comment, so the lines are not counted in vain.
	const directives = file.comments.filter((comment) => comment.content.startsWith('mii-'));
	const lines = directives.length > 0 ? new Lines(file.text) : undefined;
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
			const line = lines?.positionAt(nextLine(file.text, comment.span.end, skipped)).line ?? 0;
			byLine.set(line, [...(byLine.get(line) ?? []), silence]);
		} else {
			changes.push(changed(changes.at(-1), silence, directive === 'disable'));
		}
	}
	/** The comments that silence a finding. */
	const silencing = (rule: string, span: Span): readonly Silence[] => {
		const isNamed = ({ names }: Silence): boolean => names.some(({ name }) => name === rule);
		// A finding about the whole document has no line, so disabling its rule anywhere is enough.
		const anywhere = span.start === span.end ? silences.filter(isNamed) : [];
		const ofLine = byLine.size > 0 ? (byLine.get(lines?.positionAt(span.start).line ?? -1) ?? []) : [];
		const state = changes.findLast((change) => change.from <= span.start);
		const ofState = state?.named.has(rule) ? state.named.get(rule) : state?.all;
		return [
			...anywhere,
			...ofLine.filter((silence) => silence.names.length === 0 || isNamed(silence)),
			...(ofState ? [ofState] : []),
		];
	};
	return {
		silences,
		isSilenced(rule, span) {
			const found = directives.length > 0 ? silencing(rule, span) : [];
			for (const { used } of found) {
				used.add(rule);
			}
			return found.length > 0;
		},
	};
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

/** The offset of the first line after an offset that can hold a finding. */
function nextLine(text: string, offset: number, skipped: RegExp): number {
	const rest = /[^\r\n]*(?:\r\n|\r|\n)?/y;
	rest.lastIndex = offset;
	skipped.lastIndex = offset + (rest.exec(text)?.[0].length ?? 0);
	skipped.exec(text);
	return skipped.lastIndex;
}

function changed(before: Change | undefined, silence: Silence, disables: boolean): Change {
	const from = silence.comment.span.start;
	const value = disables ? silence : undefined;
	if (silence.names.length === 0) {
		return { from, all: value, named: new Map() };
	}
	return {
		from,
		all: before?.all,
		named: new Map([...(before?.named ?? []), ...silence.names.map(({ name }) => [name, value] as const)]),
	};
}
