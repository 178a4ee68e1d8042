import cards from 'l10n:cards';
import type { Language } from '../../core/language';
import { format } from '../../core/messages';
import type { CardSentence } from './cardSentences';

/**
 * A sentence of a card in the language of the card's content. `vscode.l10n.t` knows VS Code's language only: a card for
 * a German README in an English VS Code would speak both.
 */
export function inLanguage(language: Language, sentence: CardSentence, ...args: readonly (string | number)[]): string {
	return format(cards[language][sentence], args.map(String));
}
