/** What a fix will do, in one sentence: nobody should have to try it to know. */
import type { TextEdit } from '../problem';
import type { Finding } from './checks';
import { CHANGE_TO } from './rules/rule';

export interface FixTitle {
	readonly sentence: string;
	readonly args: readonly string[];
}

/** As much of a text as a menu shows in one line. */
const MAX_SHOWN = 80;

/** @param edits the fix or the guess of the finding. */
export function fixTitle({ message, args }: Finding, edits: readonly TextEdit[]): FixTitle {
	return message.fix === undefined
		? { sentence: CHANGE_TO, args: [shown([...new Set(edits.map(({ text }) => text))].join(' … '))] }
		: { sentence: message.fix, args: args.map(shown) };
}

/** One line, with its middle left out where it is long: of an address, beginning and end tell most. */
function shown(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const half = Math.floor(MAX_SHOWN / 2);
	return line.length <= MAX_SHOWN ? line : `${line.slice(0, half)}…${line.slice(-half)}`;
}
