// The sentences that people read: those in the code of the extension, of the core and of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { loadCore } from './registryPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** @returns {Promise<string[]>} every sentence that `l10n/bundle.l10n.de.json` has to translate, sorted. */
export async function sentences() {
	const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map((file) => ({ extension: '.ts', contents: readFileSync(path.join(root, 'src', file), 'utf8') }))
		// Parsing takes long, and most files have no sentence of this kind.
		.filter(({ contents }) => contents.includes('l10n'));
	const core = await loadCore(`
		export { MESSAGES } from './messages';
		export { RULES } from './checks/rules';
		export { RULE_PAGE_SENTENCES } from './checks/rulePage';
		export { SETUP_SENTENCES } from './setup/setupSentences';
		export { CHANGE_IN, CHANGE_TO } from './checks/rules/rule';
		export { CLI_MESSAGES } from '../cli/texts';
		export { CARD_SENTENCES } from '../host/entries/cardSentences';
	`);
	const { MESSAGES, RULES, RULE_PAGE_SENTENCES, SETUP_SENTENCES, CLI_MESSAGES } = core;
	const rules = RULES.flatMap(({ reports, why, messages }) => [
		...[reports, why],
		...Object.values(messages).flatMap(Object.values),
	]);
	const known = [
		...[MESSAGES, RULE_PAGE_SENTENCES, SETUP_SENTENCES, CLI_MESSAGES].flatMap(Object.values),
		...rules,
		core.CHANGE_TO,
		core.CHANGE_IN,
		...core.CARD_SENTENCES,
	];
	return [...new Set([...Object.keys(await getL10nJson(files)), ...known])].sort();
}
