// The build makes it out of l10n/bundle.l10n.de.json (scripts/germanPlugin.mjs).
declare module 'german:cards' {
	const german: Readonly<Record<import('./cardSentences').CardSentence, string>>;
	export default german;
}
