import { addressIndex } from '../../entries/addressIndex';
import { packagesIn } from '../../entries/mentions';
import { DEFAULT_LANGUAGE, SOURCE_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import type { MarkdownLink } from '../../markdown/markdownLink';
import { searchable } from '../../markdown/searchable';
import { titleOf } from '../../markdown/title';
import { lineAround } from '../../markdown/words';
import type { Problem, Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import type { Entry, Registry } from '../../registry/registry';
import { gitHubRepository } from '../../repository/gitRemotes';
import { entriesOfRepository } from '../../repository/repositoryMatch';
import { isSameRepository, repositoryKey } from '../../repository/repositoryName';
import { escapeRegExp } from '../../text/escapeRegExp';
import { examplePair } from './examplePair';
import { EXAMPLE_WORDS } from './exampleWords';
import { areRelated, copiedModule, moduleWords, ownModule } from './ownModule';
import type { Rule, RuleContext } from './rule';

type Foreign = Problem<'rule-foreign-module'>;

/** Words of a text about the repository at hand, up to the word for a module; a name follows. */
const SELF =
	'(?:vorliegende[sn]?|diese[sm]?|this)[ ](?:projekt|repository|modul|implementierungsleitfaden|project|module)[ ][^.\\r\\n]{0,120}?';
const MODULE = '(?:basis|erweiterungs|innovations)?-?modul(?:s|es)?|(?:base|extension|innovation)[ -]module|module';
const MARKS = '[ „“"\'‚‘*_(:-]{1,5}';
/** The words of links to the pages of the repository itself. */
const OWN_PAGE =
	/^(?:git ?hub(?:[- ](?:repository|repo|projekt|project|issues?))?|repository|repo|issues?|simplifier(?:[- ](?:projekt|project))?|paket|package|releases?|implementation[- ]?guide|implementierungsleitfaden|leitfaden|v?\d{1,4}(?:\.\d+)+[\w.-]*)$/i;
/** A label before the package of the repository itself. */
const OWN_PACKAGE =
	/(?:^|[\n|\u2029])[ \t>*+\uFFFC-]*[*_]{0,2}(?:paket(?:name|-id)?|package(?:[- ](?:id|name))?|npm[- ]package)[*_]{0,2}[ \t]*[:|][ \t*_`[]*$/i;
/** A label before the canonical of the repository itself. */
const CANONICAL = /(?:^|[\n|\u2029])[ \t>*+\uFFFC-]*[*_]{0,2}canonical(?:[- ]ur[il])?:?[*_]{0,2}:?[ \t|*_`<\uFFFC]*$/i;
/** Shields shows this text; a hyphen is written twice in it. */
const SHIELD = /^https:\/\/img\.shields\.io\/badge\/([^/?#]+)/i;

/** The names of modules by which a text can be told to speak of one, with their entries. */
const byName = perRegistry((registry) => {
	const owners = new Map<string, Entry>();
	const several = new Set<string>();
	for (const entry of registry.entries.values()) {
		for (const name of entry.module && entry.module.kind !== 'bom' ? moduleWords(entry) : []) {
			const other = owners.get(name);
			if (other && !areRelated(registry, other, entry)) {
				several.add(name);
			}
			owners.set(name, entry);
		}
	}
	for (const name of several) {
		owners.delete(name);
	}
	const names = [...owners.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
	return { owners, any: `(${names.join('|') || '(?!)'})(?![\\p{L}-])` };
});

/** Patterns of texts that say which module the repository holds. */
const claims = perRegistry((registry) => {
	const { any } = byName(registry);
	return {
		inText: new RegExp(`(?<!\\p{L})${SELF}(?<![\\p{L}-])(?:${MODULE})${MARKS}${any}`, 'giu'),
		inTitle: new RegExp(`(?<![\\p{L}-])(?:kerndatensatz-?)?(?:${MODULE})${MARKS}${any}`, 'giu'),
	};
});

/** Finds what was left over when a README was copied from another module. */
export const foreignModule: Rule<'foreign-module', 'rule-foreign-module'> = {
	id: 'foreign-module',
	severity: 'warning',
	reports: 'Reports the name, package, badge or page of another module where the README of a module speaks of its own.',
	why: 'It was left over when the README was copied, and leads readers to the wrong module.',
	messages: {
		'rule-foreign-module': {
			text: 'This belongs to the module “{0}”, but this README is that of “{1}”.',
			title: 'Module: {0} instead of {1}',
		},
	},
	example({ entries }, language = SOURCE_LANGUAGE) {
		const modules = [...entries.values()].filter(({ module }) => module?.stable && module.status !== 'superseded');
		const sentence = (entry: Entry | undefined): string | undefined =>
			entry && EXAMPLE_WORDS[language].contains(entry.short[language]);
		return examplePair(sentence(modules[1]), sentence(modules[0]));
	},
	check(context) {
		const { isReadme, isFrontPage = true } = context;
		if (!isReadme || !isFrontPage) {
			return [];
		}
		const own = ownModule(context);
		if (own?.module?.kind === 'bom') {
			return [];
		}
		const found = own
			? [...inWords(context, own), ...inLinks(context, own), ...inPackages(context, own), ...inCanonicals(context, own)]
			: copiedModule(context)
				? inLinks(context, undefined)
				: [];
		return [...new Map(found.map((problem) => [problem.span.start, problem])).values()];
	},
};

function inWords(context: RuleContext, own: Entry): readonly Foreign[] {
	const { file, registry } = context;
	const { inText, inTitle } = claims(registry);
	const title = titleOf(file)?.span;
	const matches = (pattern: RegExp, { start, end }: Span): readonly Span[] =>
		[...file.prose.slice(start, end).matchAll(pattern)].map((match) => {
			const nameEnd = start + match.index + match[0].length;
			return { start: nameEnd - (match[1]?.length ?? 0), end: nameEnd };
		});
	const ownWords = moduleWords(own);
	const namesOwn = (span: Span): boolean => {
		const line = lineAround(file.prose, span).toLowerCase();
		return ownWords.some((word) => line.includes(word));
	};
	return [
		...(title && !namesOwn(title) ? matches(inTitle, title) : []),
		...matches(inText, { start: 0, end: file.prose.length }).filter((span) => !namesOwn(span)),
	].flatMap((span) => {
		const other = byName(registry).owners.get(file.prose.slice(span.start, span.end).toLowerCase());
		return other && !isHistoric(file.prose, span, []) ? problemOf(context, own, other, span) : [];
	});
}

/** @param own the module of the repository; nothing when its files are copies of another one's. */
function inLinks(context: RuleContext, own: Entry | undefined): readonly Foreign[] {
	const { file } = context;
	return file.links.flatMap((link) => {
		const other = link.image
			? shownBy(context, link)
			: isOwnPage(file.text, link)
				? ownerOf(context, link.url)
				: undefined;
		// A line that names the other module means it.
		const line = other && !link.image ? lineAround(file.prose, link.span).toLowerCase() : '';
		return other && !moduleWords(other).some((word) => line.includes(word))
			? problemOf(context, own, other, link.destination)
			: [];
	});
}

function inPackages(context: RuleContext, own: Entry): readonly Foreign[] {
	const text = searchable(context.file);
	return packagesIn(context.registry, text)
		.filter(({ start }) => OWN_PACKAGE.test(text.slice(Math.max(0, start - 60), start)))
		.flatMap(({ entry, start, end }) => problemOf(context, own, entry, { start, end }));
}

function inCanonicals({ file, registry }: RuleContext, own: Entry): readonly Foreign[] {
	const text = searchable(file);
	// Elsewhere than in code, an address is a link.
	const addresses = [...file.links.map(({ destination }) => destination), ...file.inlineCode].map(({ start, end }) => {
		const [before = '', address = ''] = /^(`*)(.*?)`*$/s.exec(file.text.slice(start, end))?.slice(1) ?? [];
		return { start: start + before.length, end: start + before.length + address.length, address };
	});
	return addresses.flatMap(({ start, end, address }) => {
		const other = [...registry.entries.values()].find(({ module }) => module?.canonical === address);
		return other && CANONICAL.test(text.slice(Math.max(0, start - 60), start))
			? problemOf({ registry }, own, other, { start, end })
			: [];
	});
}

function isOwnPage(text: string, { form, span, destination }: MarkdownLink): boolean {
	return (
		form === 'link' &&
		OWN_PAGE.test(
			text
				.slice(span.start + 1, destination.start)
				.replace(/\]\(<?\s*$/, '')
				.trim(),
		)
	);
}

/** The module whose repository or package an address leads to. */
function ownerOf({ registry }: RuleContext, url: string): Entry | undefined {
	const [, repository = ''] = /^(https:\/\/github\.com\/[^/?#]+\/[^/?#]+)/i.exec(url) ?? [];
	const owners = [
		...entriesOfRepository(registry, gitHubRepository(repository)),
		...addressIndex(registry).ownersOf(url.replace(/\/v?\d[\w.-]{0,40}\/?$/, '')),
	];
	return owners.find(({ module }) => module && module.kind !== 'bom');
}

/** The module that the text of a badge names. */
function shownBy({ registry }: RuleContext, { url }: MarkdownLink): Entry | undefined {
	const shown = SHIELD.exec(url)?.[1]
		?.replaceAll('--', '\u2010')
		.split('-')
		.map((part) => part.replaceAll('\u2010', '-'));
	return shown && ofRepositoryName(registry, shown);
}

function ofRepositoryName(registry: Registry, names: readonly string[]): Entry | undefined {
	return [...byName(registry).owners.values()].find(({ repository }) => {
		const name = repositoryKey(repository)?.split('/')[1];
		return name !== undefined && names.some((one) => one.toLowerCase() === name);
	});
}

function problemOf(
	{ registry, repository = '' }: Pick<RuleContext, 'registry' | 'repository'>,
	own: Entry | undefined,
	other: Entry,
	span: Span,
): readonly Foreign[] {
	const isOwn = own
		? areRelated(registry, own, other) || isSameRepository(own.repository, other.repository)
		: isSameRepository(repository, other.repository);
	const args = [other.short[DEFAULT_LANGUAGE], own?.short[DEFAULT_LANGUAGE] ?? repository];
	return isOwn ? [] : [{ code: 'rule-foreign-module', severity: 'warning', span, args }];
}
