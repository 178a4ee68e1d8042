/** The title of a quick fix. */
import type { Choice, TextEdit } from '../problem';
import type { Finding } from './checks';
import { CHANGE_IN, CHANGE_TO } from './rules/rule';

export interface FixTitle {
	readonly sentence: string;
	readonly args: readonly string[];
}

/** The longest text, in characters, that a menu shows in one line. */
const MAX_SHOWN_LENGTH = 80;

/** @param edits the fix or the guess of the finding. */
export function fixTitle({ message, args }: Finding, edits: readonly TextEdit[]): FixTitle {
	return message.fix === undefined
		? { sentence: CHANGE_TO, args: [shown([...new Set(edits.map(({ text }) => text))].join(' … '))] }
		: { sentence: message.fix, args: args.map(shown) };
}

/** The title of one of several ways to solve a problem. */
export function choiceTitle({ path, value }: Choice): FixTitle {
	return path === undefined
		? { sentence: CHANGE_TO, args: [shown(value)] }
		: { sentence: CHANGE_IN, args: [shown(value), path] };
}

/** Makes one line of a text and leaves out the middle of a long one: an address is recognised by its ends. */
function shown(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const half = Math.floor(MAX_SHOWN_LENGTH / 2);
	return line.length <= MAX_SHOWN_LENGTH ? line : `${line.slice(0, half)}…${line.slice(-half)}`;
}
