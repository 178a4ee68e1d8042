import { plainLine } from './plainLine';

/** VS Code shows no more of a message, in characters. */
const MAX_LENGTH = 1_000;

/**
 * Keeps VS Code from making links of a message: a zero-width space parts the brackets of `[text](address)`.
 */
export function plainMessage(text: string): string {
	return plainLine(text.slice(0, MAX_LENGTH)).replaceAll('](', ']\u200b(');
}
