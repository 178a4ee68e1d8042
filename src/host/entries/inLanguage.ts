import cards from 'l10n:cards';
import type { Language } from '../../core/language';
import { format } from '../../core/messages';
import type { CardSentence } from './cardSentences';

/**
 * Translates a sentence of a card into the language of the card's content. `vscode.l10n.t` knows only the language of
 * VS Code, so a card for a German README in an English VS Code would mix both.
 */
export function inLanguage(language: Language, sentence: CardSentence, ...args: readonly (string | number)[]): string {
	return format(cards[language][sentence], args.map(String));
}
