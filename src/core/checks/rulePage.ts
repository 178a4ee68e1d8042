/** The page about a rule: in the editor, in `docs/rules/` and in reports for other programs. */
import type { Language } from '../language';
import type { Registry } from '../registry/registry';
import { ruleKey } from './ruleKey';
import type { Rule, RuleExample } from './rules/rule';

/** @public `scripts/strings.mjs` imports it dynamically, because `l10n/bundle.l10n.de.json` translates the sentences. */
export const RULE_PAGE_SENTENCES = {
	example: 'Example',
	right: 'It should read:',
	silence: 'How to turn it off',
	comment: 'A comment silences the next line that is not empty:',
	commentInFiles:
		'In sushi-config.yaml and in Shorthand, a comment silences the next line that is not empty; JSON has no comments:',
	block: 'Two comments silence everything between them:',
	config:
		'The file .mii/config.yaml changes the severity, or turns the rule off, for everybody who works on the repository:',
	setting: 'A setting of VS Code does so for one person:',
	option: 'An option of the command line does so for one run:',
} as const;

/** The surroundings of the page. */
export interface RulePageOptions {
	readonly registry: Registry;
	readonly language: Language;
	/** Translates an English sentence. */
	translate(sentence: string): string;
	/** The level of the first heading. */
	readonly depth?: number;
	/** The text of the first heading; by default the id of the rule. */
	readonly title?: string;
}

/** Explains a rule: its findings, the reason for it, an example, and how to turn it off. */
export function rulePage(rule: Rule, { registry, language, translate, depth = 1, title }: RulePageOptions): string {
	const { id, reports, why, check, checkFhir } = rule;
	const example = rule.example(registry, language);
	const say = (key: keyof typeof RULE_PAGE_SENTENCES): string => translate(RULE_PAGE_SENTENCES[key]);
	const heading = (text: string, below: number): string => `${'#'.repeat(depth + below)} ${text}`;
	return [
		heading(title ?? id, 0),
		translate(reports),
		translate(why),
		...(example
			? [
					heading(say('example'), 1),
					block(languageOf(example), example.wrong),
					say('right'),
					block(languageOf(example), example.right),
				]
			: []),
		heading(say('silence'), 1),
		...(check
			? [
					say('comment'),
					block('md', `<!-- mii-disable-next-line ${id} -->`),
					say('block'),
					block('md', `<!-- mii-disable ${id} -->\n\n…\n\n<!-- mii-enable ${id} -->`),
				]
			: []),
		...(checkFhir ? [say('commentInFiles'), block('yaml', `# mii-disable-next-line ${id}`)] : []),
		say('config'),
		block('yaml', `rules:\n  ${id}: off`),
		say('setting'),
		block('json', `"${ruleKey(id)}": "off"`),
		say('option'),
		block('sh', `mii-contributor check --rule ${id}=off`),
	]
		.join('\n\n')
		.concat('\n');
}

function languageOf({ file }: RuleExample): string {
	return file === undefined ? 'md' : 'yaml';
}

function block(language: string, text: string): string {
	return `\`\`\`${language}\n${text}\n\`\`\``;
}
