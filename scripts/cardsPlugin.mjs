// The words of the cards in every language as a module, since VS Code gives an extension its own language only.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCore } from './registryPlugin.mjs';

const folder = path.resolve(import.meta.dirname, '../l10n');

/** @returns {import('esbuild').Plugin} */
export function cardsPlugin() {
	return {
		name: 'cards',
		setup(context) {
			context.onResolve({ filter: /^l10n:cards$/ }, ({ path: name }) => ({ path: name, namespace: 'cards' }));
			context.onLoad({ filter: /.*/, namespace: 'cards' }, async () => {
				const { CARD_SENTENCES, LANGUAGES, SOURCE_LANGUAGE } = await loadCore(`
					export { CARD_SENTENCES } from '../host/entries/cardSentences';
					export { LANGUAGES, SOURCE_LANGUAGE } from './language';
				`);
				const cards = { [SOURCE_LANGUAGE]: Object.fromEntries(CARD_SENTENCES.map((sentence) => [sentence, sentence])) };
				const errors = [];
				const watchFiles = [];
				for (const language of LANGUAGES.filter((one) => one !== SOURCE_LANGUAGE)) {
					const file = path.join(folder, `bundle.l10n.${language}.json`);
					const texts = JSON.parse(await readFile(file, 'utf8'));
					const missing = CARD_SENTENCES.filter((sentence) => texts[sentence] === undefined);
					cards[language] = Object.fromEntries(CARD_SENTENCES.map((sentence) => [sentence, texts[sentence]]));
					errors.push(...missing.map((sentence) => ({ text: `“${sentence}” is missing.`, location: { file } })));
					watchFiles.push(file);
				}
				return { contents: JSON.stringify(cards), loader: 'json', errors, watchFiles };
			});
		},
	};
}
