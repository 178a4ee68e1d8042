import type { Language } from '../language';
import { type Entry, hasEnded } from '../registry/registry';
import { dateText } from '../text/dateText';
import type { SayOfEntry } from './entrySentences';

/**
 * Says when an entry begins or ends.
 *
 * @param successor the name of the entry that continues it.
 * @param today the day on which it is said, as ISO 8601.
 * @returns nothing when no date is known.
 */
export function validityText(
	entry: Entry,
	successor: string | undefined,
	language: Language,
	today: string,
	say: SayOfEntry,
): string | undefined {
	const [from, to] = [entry.valid?.from, entry.valid?.to].map((date) => date && dateText(date, language));
	if (hasEnded(entry, today)) {
		if (successor !== undefined) {
			return to === undefined
				? say('Has ended. {0} continues it.', successor)
				: say('Ended {0}. {1} continues it.', to, successor);
		}
		return to === undefined ? endedNow(entry, say) : say('Ended {0}.', to);
	}
	if (from !== undefined && to !== undefined) {
		return say('Runs from {0} to {1}.', from, to);
	}
	if (to !== undefined) {
		return say('Runs until {0}.', to);
	}
	return from === undefined ? undefined : say('Since {0}.', from);
}

/** The sentence for an entry that has ended on an unknown day. */
function endedNow({ state }: Entry, say: SayOfEntry): string {
	switch (state) {
		case 'archived':
			return say('Archived on GitHub.');
		case 'deprecated':
			return say('No longer maintained.');
		default:
			return say('Has ended.');
	}
}
