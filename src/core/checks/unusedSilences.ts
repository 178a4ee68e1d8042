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
		return names.flatMap(({ name, ...span }) => {
			if (!rules.known.includes(name)) {
				const meant = suggest(name, rules.known);
				return [
					meant === undefined
						? unused('rule-unused-silence-unknown', span, [name], remove(text, silence, name))
						: unused('rule-unused-silence-suggest', span, [name, meant], [{ ...span, text: meant }]),
				];
			}
			const isUnused = !used.has(name) && rules.hasRun(name);
			return isUnused ? [unused('rule-unused-silence', span, [name], remove(text, silence, name))] : [];
		});
	});
}

function unused(code: UnusedSilenceCode, span: Span, args: readonly string[], guess: readonly TextEdit[]): Unused {
	return { code, severity: 'hint', span, args, guess };
}

/** Removes a comment, or one of the rules in it. */
function remove(text: string, { comment, names }: Silence, name?: string): readonly TextEdit[] {
	const rest = names.filter((one) => one.name !== name).map((one) => one.name);
	if (rest.length > 0) {
		const [first, last] = [names[0]?.start ?? 0, names.at(-1)?.end ?? 0];
		return [{ start: first, end: last, text: rest.join(' ') }];
	}
	const { start, end } = comment.span;
	const before = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start));
	const lineEnd = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end))?.[0];
	// A comment alone in its line goes with the line.
	return [{ start, end: before && lineEnd !== undefined ? end + lineEnd.length : end, text: '' }];
}
