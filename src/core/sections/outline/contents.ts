/** Recognises sections without a heading by their content. In doubt, the section counts as missing. */

import { htmlWords } from '../../markdown/htmlParts';
import type { Block, MarkdownFile } from '../../markdown/markdownFile';
import { NO_PROSE } from '../../markdown/prose';
import { endOfLead, titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import type { Registry } from '../../registry/registry';
import { findContact, findFunding, findInitiative, findLicence, spanOf } from './requiredParts';

type Finder = (registry: Registry, file: MarkdownFile) => Span | undefined;

/** The addresses of badge pictures. */
const BADGE =
	/^https?:\/\/(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|codecov\.io|coveralls\.io|sonarcloud\.io|codeclimate\.com|codacy\.com|snyk\.io|scorecard\.dev|securityscorecards\.dev|bestpractices\.dev|readthedocs\.(?:io|org)|travis-ci\.(?:com|org)|circleci\.com)\/|^https?:\/\/[^/]+\/\S*\bbadges?(?:\b|_)\S*(?:\.svg|\.png)?|\/(?:actions\/)?workflows\/[^?#]*badge\.svg/i;
/** The fewest letters of an introduction; fewer are only a label. */
const MIN_LEAD_LETTERS = 25;
/** The fewest links of a list of links. */
const MIN_LINKS = 3;
const INSTALL =
	/\b(?:docker(?:-compose|\s+compose)?\s+(?:run|pull|up)\b|docker\s+compose\s|docker-compose\s|pip3?\s+install\b|npm\s+(?:i|install)\b|npx\s|brew\s+install\b|apt(?:-get)?\s+install\b|helm\s+(?:install|upgrade)\b|go\s+install\b|cargo\s+install\b|java\s+-jar\b|conda\s+install\b|install\.packages\(|curl\s[^\n]*\|\s*(?:ba)?sh\b)/i;
const BUILD =
	/\b(?:mvnw?\s|gradlew?\s|npm\s+(?:ci|run|test)\b|yarn\s+(?:install|build|test)\b|make(?:[ \t]+\w+)?[ \t]*$|sushi\b|go\s+(?:build|test)\b|cargo\s+(?:build|test)\b|pytest\b|sbt\s|dotnet\s+build\b|docker\s+build\b|R\s+CMD\s+(?:build|check)\b)|_genonce\.(?:sh|bat)/im;
const VERSION =
	/\b(?:aktuelle[nr]?|stabile[nr]?|current|stable)\s+(?:\p{L}+\s+)?(?:version|release)\b|\bversion:?\s+v?\d{1,4}\.\d/iu;
const CITE = /\bplease\s+cite\b|\bbitte\s+zitieren\b|\bzitieren\s+sie\b|\bCITATION\.cff\b/i;
const CONTRIBUTE = /\bpull[ -]requests?\b|\bmerge[ -]requests?\b|\bfeel\s+free\s+to\s+contribute\b/i;
/** A row of a table with the facts of a module. */
const FACT =
	/^[ \t]*(?:[-*+|][ \t]*)?[*_]*(?:canonical|paket|package|fhir[ -](?:version|release)|npm[ -]package)\b[^\n|]*[:|]/gim;

/** Finders by section id. */
export const CONTENTS: Readonly<Record<string, Finder>> = {
	badges: (_, { links }) => links.find(({ image, url }) => image && BADGE.test(url))?.span,
	overview: (_, file) => leadOf(file),
	facts: (_, file) => {
		const facts = [...file.text.matchAll(FACT)].filter(({ index }) => !isCode(file, index));
		return facts.length > 1 ? spanOf(facts[0]) : undefined;
	},
	'mii-context': findInitiative,
	versions: (_, file) =>
		spanOf(VERSION.exec(file.prose)) ?? file.links.find(({ url, image }) => !image && /\/releases\b/i.test(url))?.span,
	installation: (_, file) => commandIn(file, INSTALL),
	development: (_, file) => commandIn(file, BUILD),
	contributing: (_, file) =>
		file.links.find(({ url }) => /\bcontribut(?:ing|e)\b/i.test(url))?.span ??
		spanOf(CONTRIBUTE.exec(file.prose)) ??
		file.inlineCode.find((code) => CONTRIBUTE.test(textOf(file, code))),
	contact: findContact,
	links: (_, file) => listOfLinks(file),
	licence: findLicence,
	funding: findFunding,
	citation: (_, file) =>
		spanOf(CITE.exec(file.prose)) ??
		file.links.find(({ url, image }) => /\bCITATION\.cff\b/i.test(url) || (image && /zenodo\.org\/badge/i.test(url)))
			?.span ??
		codeOf(file).find((block) => /^\s*@(?:article|software|misc|inproceedings)\s*\{/im.test(textOf(file, block))),
};

/** Finds the introduction: a paragraph between the title and the next heading. */
function leadOf(file: MarkdownFile): Span | undefined {
	const title = titleOf(file);
	const end = endOfLead(file);
	return file.blocks
		.filter((block) => block.end <= end && block.start !== title?.span.start)
		.filter(({ type }) => type === 'paragraph' || type === 'html')
		.find((block) => lettersOf(file, block, title?.span) >= MIN_LEAD_LETTERS);
}

function lettersOf(file: MarkdownFile, block: Block, title: Span | undefined): number {
	const text =
		block.type === 'html'
			? htmlWords(textOf(file, { start: Math.max(block.start, endIn(block, title)), end: block.end }))
			: file.prose.slice(block.start, block.end).replaceAll(NO_PROSE, '');
	return text.match(/\p{L}/gu)?.length ?? 0;
}

function endIn(block: Span, title: Span | undefined): number {
	return title && title.start >= block.start && title.end <= block.end ? title.end : block.start;
}

/** Finds a list with several items that are links, to at least two hosts. A table of contents has no such links. */
function listOfLinks(file: MarkdownFile): Span | undefined {
	return file.blocks.find((block) => {
		const hosts = file.links
			.filter(({ span, image }) => span.start >= block.start && span.end <= block.end && !image && isFirst(file, span))
			.flatMap(({ url }) => /^https?:\/\/([^/]+)/i.exec(url)?.[1] ?? []);
		return block.type === 'list' && hosts.length >= MIN_LINKS && new Set(hosts).size > 1;
	});
}

/** Whether a link is at the beginning of a list item. */
function isFirst({ text }: MarkdownFile, { start }: Span): boolean {
	return /^\s*(?:[-*+]|\d+[.)])\s+[*_<]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function commandIn(file: MarkdownFile, pattern: RegExp): Span | undefined {
	return codeOf(file).find((block) => pattern.test(textOf(file, block)));
}

function codeOf({ blocks }: MarkdownFile): readonly Block[] {
	return blocks.filter(({ type }) => type === 'code');
}

function isCode({ blocks }: MarkdownFile, offset: number): boolean {
	return blocks.some(({ type, start, end }) => type === 'code' && start <= offset && offset < end);
}

function textOf({ text }: MarkdownFile, { start, end }: Span): string {
	return text.slice(start, end);
}
