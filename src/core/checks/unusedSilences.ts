/** Finds comments that silence nothing. */
import type { Problem, Span, TextEdit } from '../problem';
import { suggest } from '../text/suggest';
import type { UnusedSilenceCode } from './rules/unusedSilence';
import type { Silence } from './suppressions';

type Unused = Problem<UnusedSilenceCode>;

/** The rules that looked at a document. */
interface Rules {
	/** The ids of all rules there are. */
	readonly known: readonly string[];
	/** The rules that are turned off. */
	readonly off: ReadonlySet<string>;
	/** Whether a rule has looked at this document, so that it could have found something. */
	hasRun(rule: string): boolean;
}

/** @param silences the comments of the document, after all findings were held against them. */
export function unusedSilences(text: string, silences: readonly Silence[], rules: Rules): readonly Unused[] {
	return silences.flatMap((silence) => {
		const { names, used, comment } = silence;
		if (names.length === 0) {
			// A rule that was turned off may be the one that the comment is about.
			const isUnused = used.size === 0 && rules.off.size === 0;
			return isUnused ? [unused('rule-unused-silence-all', comment.span, [], remove(text, silence))] : [];
		}
		return names.flatMap(({ name, ...span }, index) => {
			if (!rules.known.includes(name)) {
				const meant = suggest(name, rules.known);
				return [
					meant === undefined
						? unused('rule-unused-silence-unknown', span, [name], remove(text, silence, index))
						: unused('rule-unused-silence-suggest', span, [name, meant], [{ ...span, text: meant }]),
				];
			}
			const isUnused = !used.has(name) && rules.hasRun(name);
			return isUnused ? [unused('rule-unused-silence', span, [name], remove(text, silence, index))] : [];
		});
	});
}

function unused(code: UnusedSilenceCode, span: Span, args: readonly string[], guess: readonly TextEdit[]): Unused {
	return { code, severity: 'hint', span, args, guess };
}

/** Removes a comment, or one of the rules in it with what parts it from the next one. */
function remove(text: string, { comment, names }: Silence, index = 0): readonly TextEdit[] {
	const [before, name, next] = [names[index - 1], names[index], names[index + 1]];
	if (name && next) {
		return [{ start: name.start, end: next.start, text: '' }];
	}
	if (name && before) {
		return [{ start: before.end, end: name.end, text: '' }];
	}
	const { start, end } = comment.span;
	const isFirst = isFirstInLine(text, start);
	const lineEnd = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end))?.[0];
	// A comment alone in its line goes with the line.
	return [{ start, end: isFirst && lineEnd !== undefined ? end + lineEnd.length : end, text: '' }];
}

function isFirstInLine(text: string, offset: number): boolean {
	let at = offset;
	while (text[at - 1] === ' ' || text[at - 1] === '\t') {
		at--;
	}
	return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}
