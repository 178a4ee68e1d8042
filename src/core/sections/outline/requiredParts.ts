/**
 * Finds the required parts of a README of the initiative: contact, licence, funding and a mention of the initiative. The
 * checks and the outline both use these functions, so they never disagree.
 */

import { endedBodies } from '../../entries/endedBodies';
import { inEvery } from '../../language';
import { patternOf } from '../../languageWords';
import type { Heading, MarkdownFile } from '../../markdown/markdownFile';
import { titleOf } from '../../markdown/title';
import { visibleText } from '../../markdown/visibleText';
import { lineAround, wordPattern } from '../../markdown/words';
import type { Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';
import { escapeRegExp } from '../../text/escapeRegExp';
import { placeholdersIn } from '../placeholders';
import { matchHeading } from './matchHeading';

const CONTACT = patternOf('contact');
const CONTACT_LABEL = patternOf('contactLabel');
/** A mail address; that of a clone command is none. */
const MAIL = /(?<![\w.+-])(?!git@|no-?reply@)[\w.+-]+@[\w-]+\.[\w.-]+/gi;
const ISSUES = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:issues|discussions)(?:[/?#]|$)/i;
const CHAT =
	/^https:\/\/(?:[\w-]+\.zulipchat\.com|chat\.[\w.-]+|gitter\.im|matrix\.to|discord\.(?:gg|com)|[\w-]+\.slack\.com)(?:[/#?]|$)/i;
const LICENCE = patternOf('licence');
const OTHER_LICENCE = patternOf('otherLicence');
const FUNDING = patternOf('funding');

const chats = perRegistry(({ entries }) =>
	[...entries.values()].flatMap(({ links }) => links.filter(({ kind }) => kind === 'chat').map(({ url }) => url)),
);

const names = perRegistry(({ initiative }) => {
	const { name, short, misspellings } = initiative;
	const hosts = inEvery(initiative.website).map((url) => new RegExp(`^${escapeRegExp(hostOf(url))}`, 'i'));
	return { pattern: wordPattern([...inEvery(name), short, ...misspellings], 'giu'), hosts };
});

/** The names of ministries, old and new. A README names them for no other reason. */
const ministries = perRegistry((registry) => {
	const bodies = endedBodies(registry);
	return wordPattern([...bodies.keys(), ...[...bodies.values()].flatMap((change) => change.names)], 'gu');
});

/** Finds the part of a README that names a contact. */
export function findContact(registry: Registry, file: MarkdownFile): Span | undefined {
	const isChat = (url: string): boolean => CHAT.test(url) || chats(registry).some((chat) => url.startsWith(chat));
	return (
		findHeading(registry, file, 'contact', CONTACT) ??
		findText(registry, file, CONTACT_LABEL) ??
		file.links.find(({ url }) => /^mailto:/i.test(url) || isChat(url) || ISSUES.test(url))?.span ??
		findMail(file)
	);
}

/** Finds the part of a README about its licence. */
export function findLicence(registry: Registry, file: MarkdownFile): Span | undefined {
	return (
		findHeading(registry, file, 'licence', LICENCE) ??
		findText(registry, file, LICENCE, OTHER_LICENCE) ??
		// The address of a badge can name the licence, too.
		file.links.find(({ url }) => LICENCE.test(url))?.span ??
		spanOf(/&copy;/.exec(file.text))
	);
}

/** Finds the part of a README about its funding. */
export function findFunding(registry: Registry, file: MarkdownFile): Span | undefined {
	const ministry = ministries(registry);
	return (
		findHeading(registry, file, 'funding', FUNDING) ??
		findText(registry, file, FUNDING) ??
		(ministry && findText(registry, file, ministry))
	);
}

/** Finds a mention of the initiative. A link to another repository of the organisation does not count. */
export function findInitiative(registry: Registry, file: MarkdownFile): Span | undefined {
	const { pattern, hosts } = names(registry);
	const at = pattern ? visibleText(file).search(pattern) : -1;
	return (
		findHeading(registry, file, 'mii-context') ??
		(at >= 0 ? { start: at, end: at } : undefined) ??
		file.links.find(({ url }) => hosts.some((host) => host.test(url)))?.span
	);
}

function findHeading(registry: Registry, file: MarkdownFile, section: string, words?: RegExp): Span | undefined {
	const title = titleOf(file);
	return file.headings.find(
		(heading) =>
			(matchHeading(registry, section, heading.text, heading === title) || words?.test(heading.text)) &&
			hasContent(registry, file, heading),
	)?.span;
}

/** Whether there is more than placeholders and labels below a heading. The last heading may still be written below. */
function hasContent(registry: Registry, file: MarkdownFile, { span, depth }: Heading): boolean {
	const next = file.headings.find((other) => other.span.start > span.start && other.depth <= depth);
	const end = next?.span.start ?? file.text.length;
	if (file.text.slice(span.end, end).trim() === '') {
		return true;
	}
	const inside = (one: Span): boolean => one.start >= span.end && one.start < end;
	const headings = file.headings.filter((other) => inside(other.span));
	const says = (line: Span): boolean =>
		!headings.some((heading) => heading.span.start <= line.start && line.end <= heading.span.end) &&
		saysSomething(registry, visibleText(file).slice(line.start, line.end));
	return (
		file.inlineCode.some(inside) ||
		file.blocks.some((block) => block.type === 'code' && inside(block)) ||
		file.links.some((link) => inside(link.span) && link.url !== '') ||
		linesOf(file.text, span.end, end).some(says)
	);
}

/** Whether a line has words that are neither a placeholder nor a label. */
function saysSomething(registry: Registry, line: string): boolean {
	return /[\p{L}\p{N}]/u.test(line) && !/:[*_]{0,3}\s*$/.test(line) && placeholdersIn(registry, line).length === 0;
}

function linesOf(text: string, from: number, to: number): readonly Span[] {
	const lines: Span[] = [];
	let start = from;
	for (const line of text.slice(from, to).split('\n')) {
		lines.push({ start, end: start + line.length });
		start += line.length + 1;
	}
	return lines;
}

/** Finds a pattern in the text, but not in a placeholder such as “[Add your license here]”, nor beside other words. */
function findText(registry: Registry, file: MarkdownFile, pattern: RegExp, unless?: RegExp): Span | undefined {
	const text = visibleText(file);
	const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
	for (const match of text.matchAll(every)) {
		const span = { start: match.index, end: match.index + match[0].length };
		const line = lineAround(text, span);
		const heading = file.headings.some((one) => one.span.start <= span.start && span.end <= one.span.end);
		if (!heading && !unless?.test(line) && placeholdersIn(registry, line).length === 0) {
			return span;
		}
	}
	return undefined;
}

/** Finds a mail address outside blocks of code. */
function findMail({ text, blocks }: MarkdownFile): Span | undefined {
	for (const match of text.matchAll(MAIL)) {
		if (!blocks.some(({ type, start, end }) => type === 'code' && start <= match.index && match.index < end)) {
			return spanOf(match);
		}
	}
	return undefined;
}

/** Returns the span of a match. */
export function spanOf(match: RegExpExecArray | null | undefined): Span | undefined {
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function hostOf(url: string): string {
	return /^https:\/\/[^/]+/.exec(url)?.[0] ?? url;
}
