/** Plans the sections that readers of a README of the initiative look for: those that its checks miss. */
import { checkContext } from '../checks/checkContext';
import { checkReadme } from '../checks/checks';
import { RULES } from '../checks/rules';
import { readConfig } from '../config/config';
import type { Language } from '../language';
import { documentLanguage } from '../markdown/documentLanguage';
import { parseMarkdown } from '../markdown/markdownFile';
import { escapeMarkdown } from '../markdown/markdownText';
import type { TextEdit } from '../problem';
import { factsOfDocument } from '../repository/factsOfDocument';
import { isReadmeName } from '../repository/repositoryMatch';
import { livingText } from '../sections/living/livingBlock';
import { canLive } from '../sections/living/livingBody';
import { outlineOf, ownSections } from '../sections/outline/outline';
import { fittingPlace } from '../sections/placement/sectionPlace';
import { wrapSection } from '../sections/placement/wrapSection';
import { findSection, renderSection, type Section } from '../sections/sections';
import { toPlainText } from '../template/sectionText';
import { withDepth } from '../template/withDepth';
import { applyEdits } from '../text/applyEdits';
import { withLineEndOf } from '../text/lineEndOf';
import { oneLine } from '../text/oneLine';
import { CONFIG_PATH } from './setupFiles';
import { blocked, newFile, type SetupContext, type SetupPart } from './setupPart';

const MISSING = 'missing-';

/** The sections of the README, each a part of its own. */
export function readmeParts(context: SetupContext): readonly SetupPart[] {
	const { files, registry, facts, today } = context;
	const { readme: path, contents } = files;
	const part = { id: 'readme', path } as const;
	const found = contents.get(path);
	if (typeof found === 'object') {
		return [{ ...part, state: 'blocked', reason: found.refusal }];
	}
	if (!isReadmeName(path.split('/').at(-1) ?? '')) {
		return [blocked(context, part, 'blocked-no-markdown')];
	}
	const config = contents.get(CONFIG_PATH);
	const configured = typeof config === 'string' ? readConfig(config).config?.rules : undefined;
	const wanted = RULES.filter(({ id }) => id.startsWith(MISSING) && configured?.[id] !== 'off');
	const off = Object.fromEntries(RULES.filter((rule) => !wanted.includes(rule)).map(({ id }) => [id, 'off' as const]));
	const checked = checkContext({ registry, facts, today, repository: facts.repository, isMii: true, path });
	const file = parseMarkdown(found ?? titleOnly(context));
	const missing = checkReadme(file.text, checked, { rules: off, file }).map(({ section }) => section);
	// A section whose answers are open is reported as well. A second one would not help.
	const own = ownSections(outlineOf(registry, file, facts)).map(({ section }) => section.id);
	const stateOf = ({ id }: Section): SetupPart['state'] =>
		missing.includes(id) && !own.includes(id) ? 'missing' : 'present';
	return wanted.flatMap(({ id }) => {
		const section = findSection(registry, id.slice(MISSING.length));
		return section ? [{ ...part, section, state: stateOf(section) }] : [];
	});
}

/** The edits that insert sections, each where it belongs. */
export function sectionEdits(context: SetupContext, sections: readonly Section[]): readonly TextEdit[] {
	const { files, registry, facts } = context;
	const found = files.contents.get(files.readme);
	const text = typeof found === 'string' ? found : titleOnly(context);
	const file = parseMarkdown(text);
	const language = (found === undefined ? undefined : documentLanguage(text, files.readme)) ?? context.language;
	const known = factsOfDocument(facts, text);
	const outline = outlineOf(registry, file, known);
	const places = new Map<number, { start: number; end: number; blocks: string[] }>();
	const wanted = sections.map(({ id }) => id);
	for (const { section } of outline.filter((item) => wanted.includes(item.section.id))) {
		const { start, end, depth } = fittingPlace(outline, section, file);
		const place = places.get(start) ?? { start, end, blocks: [] };
		place.blocks.push(blockOf(context, section, language, known, depth));
		places.set(start, place);
	}
	const edits = [...places.values()].map(({ start, end, blocks }): TextEdit => {
		const wrapped = wrapSection(text, { start, end });
		const lines = wrapped.before + blocks.join('\n\n') + wrapped.after;
		return { start: wrapped.start, end: wrapped.end, text: withLineEndOf(text, lines) };
	});
	const sorted = edits.toSorted((a, b) => a.start - b.start);
	return found === undefined ? newFile(applyEdits(text, sorted)) : sorted;
}

/** A living section, which can be kept up to date; plain text where it cannot be one. */
function blockOf(
	{ registry }: SetupContext,
	section: Section,
	language: Language,
	facts: SetupContext['facts'],
	depth: number,
): string {
	const parts = canLive(registry, section, language, facts)
		? livingText(registry, section, language, facts)
		: withDepth(renderSection(registry, section, language, facts), depth);
	return toPlainText(parts);
}

/** The text of a README that has only a title. */
function titleOnly({ facts, language }: SetupContext): string {
	const title = facts.title?.[language] ?? facts.repository?.split('/')[1] ?? 'README';
	return `# ${escapeMarkdown(oneLine(title))}\n`;
}
