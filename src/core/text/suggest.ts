import { distance } from 'fastest-levenshtein';

/**
 * Finds what somebody meant.
 *
 * @returns the candidate nearest to `word` in letters, or nothing when none is near enough to be a slip.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	// Two letters swapped count as two; a word of three letters with two wrong ones is another word.
	let bestDistance = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
	for (const candidate of candidates) {
		// The distance is at least the difference in length, so most candidates cost one subtraction.
		if (Math.abs(candidate.length - word.length) < bestDistance) {
			const found = distance(word.toLowerCase(), candidate.toLowerCase());
			if (found < bestDistance) {
				best = candidate;
				bestDistance = found;
			}
		}
	}
	return best;
}
