/** What the four rules about missing parts share. */
import type { Problem } from '../../problem';
import type { RuleContext } from './rule';

/**
 * A hint at the end of the document that a README of the initiative lacks something: it is about no word, so it must not
 * stand among the fixes of one.
 *
 * @param section that supplies it.
 * @param has whether the document has it; asked only where the hint is welcome.
 */
export function missing<Code extends string>(
	code: Code,
	section: string,
	context: RuleContext,
	has: () => boolean,
): readonly Problem<Code>[] {
	const { file, isMii, isReadme } = context;
	const { length } = file.text;
	if (!isMii || !isReadme || has()) {
		return [];
	}
	return [{ code, severity: 'hint', span: { start: length, end: length }, args: [], section }];
}

/** Whether a living section of the document bears one of these ids. */
export function hasSection({ living }: RuleContext, ...ids: readonly string[]): boolean {
	return living.sections.some(({ section }) => ids.includes(section.id));
}
