/** What the four rules about missing parts share. */
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RuleContext } from './rule';

/**
 * A hint at the end of the document that a README of the initiative lacks something: it is about no word, so it must not
 * stand among the fixes of one.
 *
 * @param sections a living one of these supplies it; the first is the one to insert.
 * @param place where the text of a document says it.
 */
export function missing<Code extends string>(
	code: Code,
	sections: readonly [string, ...string[]],
	place: (registry: Registry, file: MarkdownFile) => unknown,
): (context: RuleContext) => readonly Problem<Code>[] {
	return ({ file, living, registry, isMii, isReadme }) => {
		const { length } = file.text;
		const isWelcome = isMii && isReadme && !living.sections.some(({ section }) => sections.includes(section.id));
		return isWelcome && place(registry, file) === undefined
			? [{ code, severity: 'hint', span: { start: length, end: length }, args: [], section: sections[0] }]
			: [];
	};
}
