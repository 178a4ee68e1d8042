import { nearest } from './nearest';

/**
 * Finds what somebody meant.
 *
 * @returns the candidate nearest to `word` in letters, or nothing when none is near enough to be a slip.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
	// Two letters swapped count as two; a word of three letters with two wrong ones is another word.
	return nearest(word, candidates, word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)));
}
