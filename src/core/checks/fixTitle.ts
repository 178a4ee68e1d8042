/** What a fix will do, in one sentence: nobody should have to try it to know. */
import type { FIX_TITLES } from '../messages';
import type { Problem, TextEdit } from '../problem';

export interface FixTitle {
	readonly sentence: keyof typeof FIX_TITLES;
	readonly args: readonly string[];
}

/** As much of a text as a menu shows in one line. */
const MAX_SHOWN = 80;

/** @param edits the fix or the guess of the problem. */
export function fixTitle({ code, args }: Problem, edits: readonly TextEdit[]): FixTitle {
	const [first = '', second = ''] = args;
	switch (code) {
		case 'rule-packages-tab':
			return { sentence: 'link-package', args: [] };
		case 'rule-section-no-end':
			return { sentence: 'add-end-marker', args: [first] };
		case 'rule-section-no-begin':
			return { sentence: 'remove-end-marker', args: [first] };
		case 'rule-section-unknown':
			return { sentence: 'remove-markers', args: [first] };
		case 'rule-section-outdated':
			return { sentence: 'update-section', args: [first] };
		case 'rule-section-unfilled':
			return { sentence: 'fill-section', args: [first] };
		case 'rule-link-moved':
		case 'rule-link-hyphen':
			return { sentence: 'change-to', args: [shown(first)] };
		case 'rule-section-unknown-suggest':
		case 'rule-typo':
			return { sentence: 'change-to', args: [shown(second)] };
		default:
			return { sentence: 'change-to', args: [shown(edits.map(({ text }) => text).join(' … '))] };
	}
}

/** One line, with its middle left out where it is long: of an address, beginning and end tell most. */
function shown(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const half = Math.floor(MAX_SHOWN / 2);
	return line.length <= MAX_SHOWN ? line : `${line.slice(0, half)}…${line.slice(-half)}`;
}
