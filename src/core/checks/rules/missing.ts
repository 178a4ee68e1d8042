import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RuleContext } from './rule';

/**
 * Builds the check of a rule that reports a part missing from READMEs of the initiative. The hint is at the end of the
 * document with an empty span, so that its fixes are not offered for a word.
 *
 * @param sections ids of the sections that supply the part when they are living; the first one is offered for insertion.
 * @param find finds the part in a document.
 */
export function missing<Code extends string>(
	code: Code,
	sections: readonly [string, ...string[]],
	find: (registry: Registry, file: MarkdownFile) => unknown,
): (context: RuleContext) => readonly Problem<Code>[] {
	return ({ file, living, registry, isMii, isReadme }) => {
		const { length } = file.text;
		const isWelcome = isMii && isReadme && !living.sections.some(({ section }) => sections.includes(section.id));
		return isWelcome && find(registry, file) === undefined
			? [{ code, severity: 'hint', span: { start: length, end: length }, args: [], section: sections[0] }]
			: [];
	};
}
