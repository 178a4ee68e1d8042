import { distance } from 'fastest-levenshtein';

/** @returns the candidate with the fewest letters to change; among equals the one with the same case of letters. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	const cost = (candidate: string): number =>
		distance(word.toLowerCase(), candidate.toLowerCase()) + distance(word, candidate) / 1000;
	return [...candidates].sort((a, b) => cost(a) - cost(b))[0];
}
