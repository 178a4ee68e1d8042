/** Recognises sections by what they hold, where no heading names them. In doubt a README does not have a section. */

import { htmlWords } from '../../markdown/htmlParts';
import type { Block, MarkdownFile } from '../../markdown/markdownFile';
import { NO_PROSE } from '../../markdown/prose';
import { endOfLead, titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import type { Registry } from '../../registry/registry';
import { contactPlace, fundingPlace, initiativePlace, licencePlace } from './demanded';

type Finder = (registry: Registry, file: MarkdownFile) => Span | undefined;

/** Where the pictures of badges come from, whatever they show. */
const BADGE =
	/^https?:\/\/(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|codecov\.io|coveralls\.io|sonarcloud\.io|codeclimate\.com|codacy\.com|snyk\.io|scorecard\.dev|securityscorecards\.dev|bestpractices\.dev|readthedocs\.(?:io|org)|travis-ci\.(?:com|org)|circleci\.com)\/|^https?:\/\/[^/]+\/\S*\bbadges?(?:\b|_)\S*(?:\.svg|\.png)?|\/(?:actions\/)?workflows\/[^?#]*badge\.svg/i;
/** So many letters say something; fewer are a label. */
const SENTENCE = 25;
const SEVERAL = 3;
const INSTALL =
	/\b(?:docker(?:-compose|\s+compose)?\s+(?:run|pull|up)\b|docker\s+compose\s|docker-compose\s|pip3?\s+install\b|npm\s+(?:i|install)\b|npx\s|brew\s+install\b|apt(?:-get)?\s+install\b|helm\s+(?:install|upgrade)\b|go\s+install\b|cargo\s+install\b|java\s+-jar\b|conda\s+install\b|install\.packages\(|curl\s[^\n]*\|\s*(?:ba)?sh\b)/i;
const BUILD =
	/\b(?:mvnw?\s|gradlew?\s|npm\s+(?:ci|run|test)\b|yarn\s+(?:install|build|test)\b|make(?:[ \t]+\w+)?[ \t]*$|sushi\b|go\s+(?:build|test)\b|cargo\s+(?:build|test)\b|pytest\b|sbt\s|dotnet\s+build\b|docker\s+build\b|R\s+CMD\s+(?:build|check)\b)|_genonce\.(?:sh|bat)/im;
const VERSION =
	/\b(?:aktuelle[nr]?|stabile[nr]?|current|stable)\s+(?:\p{L}+\s+)?(?:version|release)\b|\bversion:?\s+v?\d{1,4}\.\d/iu;
const CITE = /\bplease\s+cite\b|\bbitte\s+zitieren\b|\bzitieren\s+sie\b|\bCITATION\.cff\b/i;
const CONTRIBUTE = /\bpull[ -]requests?\b|\bmerge[ -]requests?\b|\bfeel\s+free\s+to\s+contribute\b/i;
/** What a table of facts of a module tells of it. */
const FACT =
	/^[ \t]*(?:[-*+|][ \t]*)?[*_]*(?:canonical|paket|package|fhir[ -](?:version|release)|npm[ -]package)\b[^\n|]*[:|]/gim;

/** By the id of the section. */
export const CONTENTS: Readonly<Record<string, Finder>> = {
	badges: (_, { links }) => links.find(({ image, url }) => image && BADGE.test(url))?.span,
	overview: (_, file) => leadOf(file),
	facts: (_, file) => {
		const facts = [...file.text.matchAll(FACT)].filter(({ index }) => !isCode(file, index));
		return facts.length > 1 ? placeOf(facts[0]) : undefined;
	},
	'mii-context': initiativePlace,
	versions: (_, file) =>
		placeOf(VERSION.exec(file.prose)) ?? file.links.find(({ url, image }) => !image && /\/releases\b/i.test(url))?.span,
	installation: (_, file) => commandIn(file, INSTALL),
	development: (_, file) => commandIn(file, BUILD),
	contributing: (_, file) =>
		file.links.find(({ url }) => /\bcontribut(?:ing|e)\b/i.test(url))?.span ??
		placeOf(CONTRIBUTE.exec(file.prose)) ??
		file.inlineCode.find((code) => CONTRIBUTE.test(textOf(file, code))),
	contact: contactPlace,
	links: (_, file) => listOfLinks(file),
	licence: licencePlace,
	funding: fundingPlace,
	citation: (_, file) =>
		placeOf(CITE.exec(file.prose)) ??
		file.links.find(({ url, image }) => /\bCITATION\.cff\b/i.test(url) || (image && /zenodo\.org\/badge/i.test(url)))
			?.span ??
		codeOf(file).find((block) => /^\s*@(?:article|software|misc|inproceedings)\s*\{/im.test(textOf(file, block))),
};

/** A paragraph right under the title, or before the first heading. */
function leadOf(file: MarkdownFile): Span | undefined {
	const title = titleOf(file);
	const end = endOfLead(file);
	return file.blocks
		.filter((block) => block.end <= end && block.start !== title?.span.start)
		.filter(({ type }) => type === 'paragraph' || type === 'html')
		.find((block) => lettersOf(file, block, title?.span) >= SENTENCE);
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

/** A list of which several lines lead to other pages, not all of one host. A table of contents leads to none. */
function listOfLinks(file: MarkdownFile): Span | undefined {
	return file.blocks.find((block) => {
		const hosts = file.links
			.filter(({ span, image }) => span.start >= block.start && span.end <= block.end && !image && isFirst(file, span))
			.flatMap(({ url }) => /^https?:\/\/([^/]+)/i.exec(url)?.[1] ?? []);
		return block.type === 'list' && hosts.length >= SEVERAL && new Set(hosts).size > 1;
	});
}

/** Whether a link is what its line in a list begins with. */
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

function placeOf(match: RegExpExecArray | RegExpMatchArray | null | undefined): Span | undefined {
	return match?.index === undefined ? undefined : { start: match.index, end: match.index + match[0].length };
}
