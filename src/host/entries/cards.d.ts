// The build makes it out of l10n/bundle.l10n.*.json (scripts/cardsPlugin.mjs), and fails where a sentence is missing.
declare module 'l10n:cards' {
	type Sentences = Readonly<Record<import('./cardSentences').CardSentence, string>>;
	const cards: import('../../core/language').PerLanguage<Sentences>;
	export default cards;
}
