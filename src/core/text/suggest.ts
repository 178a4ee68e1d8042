import { nearestWord } from './nearestWord';

/**
 * Suggests the word that was probably meant.
 *
 * @returns the candidate most similar to `word`, or nothing if none is similar enough to be a typo.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
	// Two swapped letters count as two. Two wrong letters make another word of one with three letters.
	return nearestWord(word, candidates, word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)));
}
