/** Comments in a document that silence findings: `mii-disable-next-line`, `mii-disable` … `mii-enable`. */

import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';
import { Lines } from '../text/lines';
import type { RuleId } from './rules';

const DIRECTIVE = /^mii-(disable-next-line|disable|enable)(?:\s+([\s\S]*))?$/;

/** A state that holds from an offset on. */
interface Change {
	readonly from: number;
	/** Whether every rule except `rules` is silent; otherwise only `rules` are. */
	readonly all: boolean;
	readonly rules: ReadonlySet<string>;
}

export interface Suppressions {
	/** Whether a comment silences a finding of a rule. */
	isSilenced(rule: RuleId, span: Span): boolean;
}

/** Reads the suppressions of a document. Spaces or commas separate rule ids; a comment without ids means all rules. */
export function readSuppressions(file: MarkdownFile): Suppressions {
	const lines = new Map<number, readonly string[]>();
	/** The rules that any comment of the document disables by id. */
	const named = new Set<string>();
	const changes: Change[] = [];
	// Most documents have no such comment, so the lines are not counted in vain.
	const directives = file.comments.filter((comment) => comment.content.startsWith('mii-'));
	const positions = directives.length > 0 ? new Lines(file.text) : undefined;
	for (const comment of directives) {
		const match = DIRECTIVE.exec(comment.content);
		const rules = (match?.[2] ?? '').split(/[\s,]+/).filter(Boolean);
		if (match && match[1] !== 'enable') {
			for (const rule of rules) {
				named.add(rule);
			}
		}
		if (match?.[1] === 'disable-next-line') {
			const line = (positions?.positionAt(comment.span.end).line ?? 0) + 1;
			lines.set(line, rules.length === 0 ? ['*'] : [...(lines.get(line) ?? []), ...rules]);
		} else if (match) {
			changes.push(changed(changes.at(-1), match[1] === 'disable', rules, comment.span.start));
		}
	}
	return {
		isSilenced(rule, span) {
			// A finding about the whole document has no line, so disabling its rule anywhere is enough.
			if (span.start === span.end && named.has(rule)) {
				return true;
			}
			const line = lines.size > 0 ? lines.get(positions?.positionAt(span.start).line ?? -1) : undefined;
			const state = changes.findLast((change) => change.from <= span.start);
			return (
				line?.includes('*') === true ||
				line?.includes(rule) === true ||
				(state !== undefined && state.all !== state.rules.has(rule))
			);
		},
	};
}

function changed(before: Change | undefined, silence: boolean, names: readonly string[], from: number): Change {
	if (names.length === 0) {
		return { from, all: silence, rules: new Set() };
	}
	const all = before?.all ?? false;
	const rules = new Set(before?.rules);
	for (const name of names) {
		if (silence === all) {
			rules.delete(name);
		} else {
			rules.add(name);
		}
	}
	return { from, all, rules };
}
