import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { LivingSection } from '../../sections/living/livingSection';
import { withoutSpans } from '../../sections/outline/withoutSpans';
import type { RuleContext } from './rule';
import { wantsParts } from './wantsParts';

/**
 * Builds the check of a rule that reports a part missing from READMEs of the initiative. The hint is at the end of the
 * document with an empty span, so that its fixes are not offered for a word.
 *
 * @param sections ids of the sections that supply the part when they are living; the first one is offered for insertion.
 * @param find finds the part in a document.
 * @param answers names of the blanks in these sections that hold the part. While all of them are open, the section does
 * not count.
 */
export function missing<Code extends string>(
	code: Code,
	sections: readonly [string, ...string[]],
	find: (registry: Registry, file: MarkdownFile) => unknown,
	answers: readonly string[] = [],
): (context: RuleContext) => readonly Problem<Code>[] {
	return (context) => {
		const { file, living, registry } = context;
		const { length } = file.text;
		const own = living.sections.filter(({ section }) => sections.includes(section.id));
		const open = own.filter((section) => isOpen(section, answers));
		const isWelcome = wantsParts(context) && own.length === open.length;
		return isWelcome && find(registry, withoutSpans(file, open)) === undefined
			? [{ code, severity: 'hint', span: { start: length, end: length }, args: [], section: sections[0] }]
			: [];
	};
}

/** Whether none of the answers that a section shows has been given. */
function isOpen({ form, open, state }: LivingSection, answers: readonly string[]): boolean {
	const shown = answers.filter((name) => form?.names.has(name));
	// An update fills an unfilled section first; then its blanks are open.
	return state !== 'unfilled' && shown.length > 0 && shown.every((name) => open.some((answer) => answer.name === name));
}
