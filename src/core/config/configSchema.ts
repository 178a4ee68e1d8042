/** The schema of `.mii/config.yaml`. */
import * as v from 'valibot';
import type { RuleSetting } from '../checks/checks';
import { RULES } from '../checks/rules';
import { choice, doc, language, line, object } from '../registry/schema/forms';

const SETTINGS = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly RuleSetting[];

const lines = v.pipe(v.array(line), v.maxLength(500, 'too-many'));

export const configSchema = object({
	rules: v.optional(
		doc(
			object(Object.fromEntries(RULES.map(({ id, reports }) => [id, v.optional(doc(choice(SETTINGS), id, reports))]))),
			'Rules',
			'The severity of the findings of each rule, or off. The settings of a person win, and so does the option --rule.',
		),
	),
	languages: v.optional(
		doc(
			v.pipe(v.array(language), v.nonEmpty('empty')),
			'Languages',
			'The languages of the documents that are checked. Documents that are clearly in another language are left out.',
		),
	),
	exclude: v.optional(
		doc(
			lines,
			'Left out',
			'Files and folders that are neither checked nor updated, relative to the folder above .mii, written as in .gitignore.',
		),
	),
	words: v.optional(
		doc(lines, 'Known words', 'Words and names that are right as they are. Upper and lower case do not matter.'),
	),
});

export type ConfigData = v.InferOutput<typeof configSchema>;
