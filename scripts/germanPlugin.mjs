// The German of the cards' words as a module, since VS Code gives an extension its own language only.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCore } from './registryPlugin.mjs';

const file = path.resolve(import.meta.dirname, '../l10n/bundle.l10n.de.json');

/** @returns {import('esbuild').Plugin} */
export function germanPlugin() {
	return {
		name: 'german',
		setup(context) {
			context.onResolve({ filter: /^german:cards$/ }, ({ path: name }) => ({ path: name, namespace: 'german' }));
			context.onLoad({ filter: /.*/, namespace: 'german' }, async () => {
				const { CARD_SENTENCES } = await loadCore(`export { CARD_SENTENCES } from '../host/entries/cardSentences'`);
				const german = JSON.parse(await readFile(file, 'utf8'));
				const missing = CARD_SENTENCES.filter((sentence) => german[sentence] === undefined);
				return {
					contents: JSON.stringify(Object.fromEntries(CARD_SENTENCES.map((sentence) => [sentence, german[sentence]]))),
					loader: 'json',
					errors: missing.map((sentence) => ({ text: `No German for “${sentence}”.`, location: { file } })),
					watchFiles: [file],
				};
			});
		},
	};
}
