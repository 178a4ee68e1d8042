import { DEFAULT_LANGUAGE } from '../../language';
import { alternatives, patternOf } from '../../languageWords';
import { searchable } from '../../markdown/searchable';
import { lineAround } from '../../markdown/words';
import type { Problem, Span, TextEdit } from '../../problem';
import type { Entry } from '../../registry/registry';
import { entriesOfPackage, entriesOfRepository } from '../../repository/repositoryMatch';
import { escapeRegExp } from '../../text/escapeRegExp';
import { isOlder, VERSION } from '../../text/version';
import { examplePair } from './examplePair';
import type { Rule, RuleContext } from './rule';

const BETWEEN_WORDS = '[ \\t\\u00A0]{1,3}';
/** Words that call a version the current one. */
const CURRENT = `${alternatives('current')}(?:${BETWEEN_WORDS}\\(?(?:${alternatives('stable')}|${alternatives('published')})\\)?)?`;
const RELEASE = alternatives('release');
/** Characters between these words and the number: a colon, a table cell, emphasis, the start of a link. */
const TO_NUMBER = `(?:[ \\t\\u00A0]*${alternatives('is')})?[ \\t\\u00A0:=|*_\`\\[(]{1,8}v?`;
const NUMBER = `(?<![\\d._A-UW-Za-uw-z])(${VERSION})(?![\\w-]|\\.\\w)`;

/** “Current stable version: 2026.0.0”: only the number has to change. */
const LABEL = new RegExp(
	`(?<![\\p{L}-])(?:${CURRENT}|${alternatives('stable')})${BETWEEN_WORDS}${RELEASE}(?![\\p{L}-])${TO_NUMBER}${NUMBER}`,
	'giu',
);
/** “The module is currently in version 2026.0.0”: the rest of the sentence may be about that version only. */
const SENTENCE = new RegExp(
	`(?<![\\p{L}-])${alternatives('now')}${BETWEEN_WORDS}(?:in${BETWEEN_WORDS})?(?:${alternatives('the')}${BETWEEN_WORDS})?${RELEASE}${TO_NUMBER}${NUMBER}`,
	'giu',
);
/** A line that consists of “Version: 2026.0.0”. */
const BARE = new RegExp(`^[ \\t\\uFFFC|]*[*_]{0,2}${RELEASE}${TO_NUMBER}${NUMBER}`, 'gimu');
const TITLE = new RegExp(NUMBER, 'gu');

/** Old versions are right under headings about history, and in lines about other modules. */
const HISTORY_HEADING = patternOf('history');
const OTHER_LINE = patternOf('otherVersion');

type Outdated = Problem<'rule-version-outdated'>;

export const versionOutdated: Rule<'version-outdated', 'rule-version-outdated'> = {
	id: 'version-outdated',
	severity: 'information',
	reports: 'Reports a version of a module that is called current although the directory knows a newer stable one.',
	why: 'Readers install the old version. A link to the overview of versions stays correct.',
	messages: {
		'rule-version-outdated': {
			text: 'Version {0} is outdated: {1} is the newest stable one of “{2}”.',
			title: 'Version: {0} is outdated',
		},
	},
	example({ entries }) {
		const stable = [...entries.values()].find(({ module }) => module?.stable)?.module?.stable;
		return examplePair(stable && 'Current stable version: 1.0.0', stable && `Current stable version: ${stable}`);
	},
	check(context) {
		if (!context.isReadme) {
			return [];
		}
		const own = ownModule(context);
		const found = [...(own ? claims(context, own) : []), ...references(context, own)];
		// A labelled version can also follow a package id; it is reported once.
		const problems = new Map(found.map((problem) => [problem.span.start, problem]));
		return [...problems.values()].filter(({ span }) => !HISTORY_HEADING.test(headingAbove(context, span)));
	},
};

/** The module that the document is about. */
function ownModule({ registry, repository, facts }: RuleContext): Entry | undefined {
	const named = entriesOfPackage(registry, facts.package);
	const kept = named.length > 0 ? named : entriesOfRepository(registry, repository);
	const modules = kept.filter(({ module }) => module?.stable !== undefined && module.status !== 'superseded');
	return modules.length === 1 ? modules[0] : undefined;
}

function claims(context: RuleContext, own: Entry): readonly Outdated[] {
	const { file, facts } = context;
	const text = searchable(file);
	const at = (pattern: RegExp, from = text): readonly Span[] => [...from.matchAll(pattern)].map(numberOf);
	const title = file.headings[0]?.depth === 1 ? file.headings[0].span : undefined;
	const inTitle = title ? at(TITLE, text.slice(0, title.end)).filter(({ start }) => start >= title.start) : [];
	// The version in the repository's own files describes its present state, so it is not outdated.
	const isItself = (span: Span): boolean => text.slice(span.start, span.end) === facts.version;
	const plain = [...at(LABEL), ...[...at(BARE), ...inTitle].filter((span) => !isItself(span))];
	const isAbout = (span: Span): boolean => !OTHER_LINE.test(restOfLine(text, span));
	return [
		...plain.filter(isAbout).flatMap((span) => problemOf(context, own, span, isAlone(text, span))),
		...at(SENTENCE)
			.filter(isAbout)
			.flatMap((span) => problemOf(context, own, span, false)),
	];
}

/** Finds package ids followed by a version: `id#2026.0.0`, `id@2026.0.0`, `id: 2026.0.0`. */
function references(context: RuleContext, own: Entry | undefined): readonly Outdated[] {
	const { file, registry } = context;
	const text = searchable(file, own !== undefined);
	return [...registry.entries.values()].flatMap((entry) => {
		const id = entry.module?.package;
		if (id === undefined || entry.module?.stable === undefined || !text.includes(id)) {
			return [];
		}
		const { stable } = entry.module;
		const pattern = new RegExp(`(?<![\\w.-])${escapeRegExp(id)}(?:[#@]|["'\`]?:?[ \\t]{1,2}["'\`]?v?)${NUMBER}`, 'g');
		const found = [...text.matchAll(pattern)].map(numberOf);
		// A text that names the newest version beside older ones is a list of versions.
		const isList = found.some(({ start, end }) => !isOlder(text.slice(start, end), stable));
		const isOwn = entry === own;
		return isList
			? []
			: found
					.filter((span) => isOwn || !isInBlockOfCode(context, span))
					.filter((span) => !OTHER_LINE.test(restOfLine(text, span)))
					.flatMap((span) => problemOf(context, entry, span, true));
	});
}

function problemOf(context: RuleContext, { module, name }: Entry, span: Span, isCertain: boolean): readonly Outdated[] {
	const { file } = context;
	const [written, stable] = [file.text.slice(span.start, span.end), module?.stable];
	if (stable === undefined || !isOlder(written, stable)) {
		return [];
	}
	const edits = [{ ...span, text: stable }, ...inAddress(context, span, written, stable)];
	const args = [written, stable, module?.package ?? name[DEFAULT_LANGUAGE]];
	const change = isCertain ? { fix: edits } : { guess: edits };
	return [{ code: 'rule-version-outdated', severity: 'information', span, args, ...change }];
}

/** Changes the number in the address of the link around it, too. */
function inAddress({ file }: RuleContext, span: Span, written: string, stable: string): readonly TextEdit[] {
	const link = file.links.find(({ span: whole }) => whole.start <= span.start && span.end <= whole.end);
	const at = link ? file.text.slice(link.destination.start, link.destination.end).lastIndexOf(written) : -1;
	if (!link || at < 0) {
		return [];
	}
	const start = link.destination.start + at;
	return start > span.start ? [{ start, end: start + written.length, text: stable }] : [];
}

function numberOf(match: RegExpExecArray): Span {
	const end = match.index + match[0].length;
	return { start: end - (match[1]?.length ?? 0), end };
}

/** Whether the line names no other version; text that relates two versions needs a person to change it. */
function isAlone(text: string, span: Span): boolean {
	return !new RegExp(NUMBER, 'u').test(restOfLine(text, span));
}

function restOfLine(text: string, span: Span): string {
	const line = lineAround(text, span);
	const number = text.slice(span.start, span.end);
	return line.replace(number, '');
}

function isInBlockOfCode({ file }: RuleContext, { start }: Span): boolean {
	return file.blocks.some((block) => block.type === 'code' && block.start <= start && start < block.end);
}

function headingAbove({ file }: RuleContext, { start }: Span): string {
	return file.headings.findLast(({ span }) => span.end <= start)?.text ?? '';
}
