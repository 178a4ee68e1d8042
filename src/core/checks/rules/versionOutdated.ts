import { packagesIn } from '../../entries/mentions';
import { DEFAULT_LANGUAGE, SOURCE_LANGUAGE } from '../../language';
import { alternatives, patternOf } from '../../languageWords';
import { headingBefore } from '../../markdown/headingBefore';
import { searchable } from '../../markdown/searchable';
import { lineAround } from '../../markdown/words';
import { movedProblem } from '../../movedProblem';
import type { Problem, Span, TextEdit } from '../../problem';
import type { Entry } from '../../registry/registry';
import { entriesOfPackage, entriesOfRepository } from '../../repository/repositoryMatch';
import { isOlder, VERSION } from '../../text/version';
import { examplePair } from './examplePair';
import { EXAMPLE_WORDS } from './exampleWords';
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
/** A version right behind a package id. */
const BEHIND_ID = new RegExp(`(?:[#@]|["'\`]?:?[ \\t]{1,2}["'\`]?v?)${NUMBER}`, 'y');

/** Old versions are right under headings about history, and in lines about other modules. */
const HISTORY_HEADING = patternOf('history');
const OTHER_LINE = patternOf('otherVersion');

type Outdated = Problem<'rule-version-outdated' | 'rule-version-behind'>;

/** The newest version of a package, and the sentence that says where it is known from. */
interface Newest {
	readonly stable: string;
	readonly package: string;
	readonly code: Outdated['code'];
}

/** A version in the text, outdated or not. */
interface Mention extends Outdated {
	readonly args: readonly [written: string, stable: string, module: string];
	/** Whether it follows a package id. */
	readonly isReference: boolean;
	/** Whether its line is about this version of the module. */
	readonly isMeant: boolean;
}

export const versionOutdated: Rule<'version-outdated', Outdated['code'], Mention> = {
	id: 'version-outdated',
	severity: 'information',
	reports:
		'Reports a version of a module that is called current although the directory, or a file of the repository, names a newer one.',
	why: 'Readers install the old version. A link to the overview of versions stays correct.',
	messages: {
		'rule-version-outdated': {
			text: 'Version {0} is outdated: {1} is the newest stable one of “{2}”.',
			title: 'Version: {0} is outdated',
		},
		'rule-version-behind': {
			text: 'Version {0} is outdated: the files of the repository say {1}.',
			title: 'Version: {0} is outdated',
		},
	},
	example({ entries }, language = SOURCE_LANGUAGE) {
		const { currentVersion } = EXAMPLE_WORDS[language];
		const stable = [...entries.values()].find(({ module }) => module?.stable)?.module?.stable;
		return examplePair(stable && `${currentVersion}: 1.0.0`, stable && `${currentVersion}: ${stable}`);
	},
	gather(context) {
		if (!context.isReadme) {
			return [];
		}
		const own = ownModule(context);
		return [...(own ? claims(context, own) : []), ...references(context, own)];
	},
	check(context, mentions) {
		const isOld = ({ args: [written, stable] }: Mention): boolean => isOlder(written, stable);
		// A text that names the newest version beside older ones is a list of versions.
		const listed = new Set(mentions.filter((one) => one.isReference && !isOld(one)).map(({ args }) => args[2]));
		const found = [...inTitle(context), ...mentions]
			.filter((one) => one.isMeant && isOld(one) && !(one.isReference && listed.has(one.args[2])))
			.filter(({ span }) => !HISTORY_HEADING.test(headingBefore(context.file, span.start)?.text ?? ''));
		// A labelled version can also follow a package id; it is reported once.
		return [...new Map(found.map(({ isReference, isMeant, ...problem }) => [problem.span.start, problem])).values()];
	},
};

/** The version in the files of a module that the directory does not know, unless it is only being prepared. */
function ownFiles({ package: id, version }: RuleContext['facts']): Newest | undefined {
	return id !== undefined && version !== undefined && /^\d+(?:\.\d+)+$/.test(version)
		? { stable: version, package: id, code: 'rule-version-behind' }
		: undefined;
}

function newestOf({ module, name }: Entry): Newest | undefined {
	return module?.stable === undefined
		? undefined
		: { stable: module.stable, package: module.package ?? name[DEFAULT_LANGUAGE], code: 'rule-version-outdated' };
}

/** The newest version of the module that the document is about. */
function ownModule({ registry, repository, facts }: RuleContext): Newest | undefined {
	const named = entriesOfPackage(registry, facts.package);
	const kept = named.length > 0 ? named : entriesOfRepository(registry, repository);
	const modules = kept.filter(({ module }) => module?.stable !== undefined && module.status !== 'superseded');
	const [own, ...others] = modules;
	return own && others.length === 0 ? newestOf(own) : ownFiles(facts);
}

function claims(context: RuleContext, own: Newest): readonly Mention[] {
	const text = searchable(context.file);
	const at = (pattern: RegExp): readonly Span[] => [...text.matchAll(pattern)].map(numberOf);
	const bare = at(BARE).filter((span) => !isItself(context, text, span));
	return [
		...[...at(LABEL), ...bare].map((span) => mentionOf(context, own, span, text, isAlone(text, span))),
		...at(SENTENCE).map((span) => mentionOf(context, own, span, text, false)),
	];
}

/** Finds versions in the title. */
function inTitle(context: RuleContext): readonly Mention[] {
	const own = context.isReadme ? ownModule(context) : undefined;
	const index = context.file.parts.findIndex(({ part }) => part.headings.length > 0);
	const file = context.file.excerpt(index, index + 1);
	const [title] = index < 0 ? [] : file.headings;
	if (!own || title?.depth !== 1) {
		return [];
	}
	const text = searchable(file);
	return [...text.slice(0, title.span.end).matchAll(TITLE)]
		.map(numberOf)
		.filter((span) => span.start >= title.span.start && !isItself(context, text, span))
		.map((span) => mentionOf({ ...context, file }, own, span, text, isAlone(text, span)))
		.map((mention) => movedProblem(mention, context.file.parts[index]?.start ?? 0));
}

/** The version in the repository's own files describes its present state, so it is not outdated. */
function isItself({ facts }: RuleContext, text: string, span: Span): boolean {
	return text.slice(span.start, span.end) === facts.version;
}

/** Finds package ids followed by a version: `id#2026.0.0`, `id@2026.0.0`, `id: 2026.0.0`. */
function references(context: RuleContext, own: Newest | undefined): readonly Mention[] {
	const { registry } = context;
	const text = searchable(context.file, own !== undefined);
	return packagesIn(registry, text).flatMap(({ start, end }) => {
		const id = text.slice(start, end);
		BEHIND_ID.lastIndex = end;
		const match = BEHIND_ID.exec(text);
		const kept = match ? entriesOfPackage(registry, id).filter(({ module }) => module?.package === id) : [];
		return kept.flatMap((entry) => {
			const newest = newestOf(entry);
			if (!match || !newest) {
				return [];
			}
			const span = numberOf(match);
			const mention = mentionOf(context, newest, span, text, true);
			const isMeant = mention.isMeant && (id === own?.package || !isInBlockOfCode(context, span));
			return [{ ...mention, isReference: true, isMeant }];
		});
	});
}

function mentionOf(context: RuleContext, newest: Newest, span: Span, text: string, isCertain: boolean): Mention {
	const written = context.file.text.slice(span.start, span.end);
	const { stable, code } = newest;
	const edits = [{ ...span, text: stable }, ...inAddress(context, span, written, stable)];
	return {
		code,
		severity: 'information',
		span,
		args: [written, stable, newest.package],
		// A file may be ahead of the release.
		...(isCertain && code === 'rule-version-outdated' ? { fix: edits } : { guess: edits }),
		isReference: false,
		isMeant: !OTHER_LINE.test(restOfLine(text, span)),
	};
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
