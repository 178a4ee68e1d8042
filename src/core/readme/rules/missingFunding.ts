import { hasSection, missing, says } from './missing';
import type { Rule } from './rule';

const FUNDING =
	/gefördert|förder(?:ung|hinweis|kennzeichen|er\b|mittel)|finanziert|\bfkz\b|fund(?:ed|ing)\b|financ|\bgrants?\b|supported by (?:the )?(?:german )?(?:federal )?ministry/i;

/** A README of the initiative that does not say who pays for the work. */
export const missingFunding: Rule = {
	id: 'missing-funding',
	severity: 'hint',
	check: (context) =>
		missing('rule-missing-funding', 'funding', context, () => hasSection(context, 'funding') || says(context, FUNDING)),
};
