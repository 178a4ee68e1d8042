// The build generates it from l10n/bundle.l10n.*.json (scripts/cardsPlugin.mjs) and fails if a sentence is missing.
declare module 'l10n:cards' {
	type Sentences = Readonly<Record<import('./cardSentences').CardSentence, string>>;
	const cards: import('../../core/language').PerLanguage<Sentences>;
	export default cards;
}
