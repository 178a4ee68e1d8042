/**
 * Finds the required parts of a README of the initiative: contact, licence, funding and a mention of the initiative. The
 * checks and the outline both use these functions, so they never disagree.
 */

import { inEvery } from '../../language';
import { patternOf } from '../../languageWords';
import type { MarkdownFile } from '../../markdown/markdownFile';
import { titleOf } from '../../markdown/title';
import { wordPattern } from '../../markdown/words';
import type { Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';
import { escapeRegExp } from '../../text/escapeRegExp';
import { matchHeading } from './matchHeading';

const CONTACT = patternOf('contact');
const CONTACT_LABEL = patternOf('contactLabel');
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/;
const LICENCE = patternOf('licence');
const FUNDING = patternOf('funding');

const chats = perRegistry(({ entries }) =>
	[...entries.values()].flatMap(({ links }) => links.filter(({ kind }) => kind === 'chat').map(({ url }) => url)),
);

const names = perRegistry(({ initiative }) => {
	const { name, short, misspellings } = initiative;
	const hosts = inEvery(initiative.website).map((url) => new RegExp(`^${escapeRegExp(hostOf(url))}`, 'i'));
	return { pattern: wordPattern([...inEvery(name), short, ...misspellings], 'giu'), hosts };
});

/** Finds the part of a README that names a contact. */
export function findContact(registry: Registry, file: MarkdownFile): Span | undefined {
	const isChat = (url: string): boolean => chats(registry).some((chat) => url.startsWith(chat));
	return (
		findHeading(registry, file, 'contact') ??
		file.headings.find(({ text }) => CONTACT.test(text))?.span ??
		spanOf(CONTACT_LABEL.exec(file.prose)) ??
		file.links.find(({ url }) => /^mailto:/i.test(url) || isChat(url))?.span ??
		spanOf(MAIL.exec(file.text))
	);
}

/** Finds the part of a README about its licence. */
export function findLicence(registry: Registry, file: MarkdownFile): Span | undefined {
	return findHeading(registry, file, 'licence') ?? findWord(file, LICENCE) ?? spanOf(/&copy;/.exec(file.text));
}

/** Finds the part of a README about its funding. */
export function findFunding(registry: Registry, file: MarkdownFile): Span | undefined {
	return findHeading(registry, file, 'funding') ?? findWord(file, FUNDING);
}

/** Finds a mention of the initiative. A link to another repository of the organisation does not count. */
export function findInitiative(registry: Registry, file: MarkdownFile): Span | undefined {
	const { pattern, hosts } = names(registry);
	const at = pattern ? file.prose.search(pattern) : -1;
	return (
		findHeading(registry, file, 'mii-context') ??
		(at >= 0 ? { start: at, end: at } : undefined) ??
		file.links.find(({ url }) => hosts.some((host) => host.test(url)))?.span
	);
}

function findHeading(registry: Registry, file: MarkdownFile, section: string): Span | undefined {
	const title = titleOf(file);
	return file.headings.find((heading) => matchHeading(registry, section, heading.text, heading === title))?.span;
}

/** Searches prose and addresses, because the address of a badge can name the licence, too. */
function findWord({ prose, links }: MarkdownFile, pattern: RegExp): Span | undefined {
	return spanOf(pattern.exec(prose)) ?? links.find(({ url }) => pattern.test(url))?.span;
}

/** Returns the span of a match. */
export function spanOf(match: RegExpExecArray | null | undefined): Span | undefined {
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function hostOf(url: string): string {
	return /^https:\/\/[^/]+/.exec(url)?.[0] ?? url;
}
