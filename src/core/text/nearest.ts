import { distance } from 'fastest-levenshtein';

/**
 * @param most how many letters may differ.
 * @returns the candidate with the fewest letters to change; among equals the one with the same case of letters.
 */
export function nearest(
	word: string,
	candidates: Iterable<string>,
	most = Number.POSITIVE_INFINITY,
): string | undefined {
	let best: string | undefined;
	let bestCost = most + 1;
	for (const candidate of candidates) {
		// The distance is at least the difference in length, so most candidates cost one subtraction.
		if (Math.abs(candidate.length - word.length) < bestCost) {
			const cost = distance(word.toLowerCase(), candidate.toLowerCase()) + distance(word, candidate) / 1000;
			if (cost < bestCost) {
				best = candidate;
				bestCost = cost;
			}
		}
	}
	return best;
}
