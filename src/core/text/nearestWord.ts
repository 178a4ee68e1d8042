import { distance } from 'fastest-levenshtein';

/** Longer words are data; the distance of two costs the product of their lengths. */
const MAX_LENGTH = 500;

/**
 * Finds the candidate with the smallest edit distance to a word; among equals, the one with the most similar case.
 *
 * @param most the largest distance, in letters.
 * @returns nothing if no candidate is that close.
 */
export function nearestWord(
	word: string,
	candidates: Iterable<string>,
	most = Number.POSITIVE_INFINITY,
): string | undefined {
	let best: string | undefined;
	let bestCost = most + 1;
	for (const candidate of word.length > MAX_LENGTH ? [] : candidates) {
		// The distance is at least the difference in length, so most candidates are ruled out without computing it.
		if (candidate.length <= MAX_LENGTH && Math.abs(candidate.length - word.length) < bestCost) {
			const cost = distance(word.toLowerCase(), candidate.toLowerCase()) + distance(word, candidate) / 1000;
			if (cost < bestCost) {
				best = candidate;
				bestCost = cost;
			}
		}
	}
	return best;
}
