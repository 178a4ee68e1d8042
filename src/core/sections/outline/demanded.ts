/**
 * What a README of the initiative is asked to say: a contact, its licence, its funding and what it has to do with the
 * initiative. The checks ask whether, the outline asks where, and both ask here, so that they never disagree.
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
import { matchHeading } from './headingWords';

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

/** Where a README names somebody to ask. */
export function contactPlace(registry: Registry, file: MarkdownFile): Span | undefined {
	const isChat = (url: string): boolean => chats(registry).some((chat) => url.startsWith(chat));
	return (
		headingPlace(registry, file, 'contact') ??
		file.headings.find(({ text }) => CONTACT.test(text))?.span ??
		spanOf(CONTACT_LABEL.exec(file.prose)) ??
		file.links.find(({ url }) => /^mailto:/i.test(url) || isChat(url))?.span ??
		spanOf(MAIL.exec(file.text))
	);
}

/** Where a README tells its licence. */
export function licencePlace(registry: Registry, file: MarkdownFile): Span | undefined {
	return headingPlace(registry, file, 'licence') ?? wordPlace(file, LICENCE) ?? spanOf(/&copy;/.exec(file.text));
}

/** Where a README tells who pays for the work. */
export function fundingPlace(registry: Registry, file: MarkdownFile): Span | undefined {
	return headingPlace(registry, file, 'funding') ?? wordPlace(file, FUNDING);
}

/** Where a README names the initiative. A link to another repository of the organisation is no mention. */
export function initiativePlace(registry: Registry, file: MarkdownFile): Span | undefined {
	const { pattern, hosts } = names(registry);
	const at = pattern ? file.prose.search(pattern) : -1;
	return (
		headingPlace(registry, file, 'mii-context') ??
		(at >= 0 ? { start: at, end: at } : undefined) ??
		file.links.find(({ url }) => hosts.some((host) => host.test(url)))?.span
	);
}

function headingPlace(registry: Registry, file: MarkdownFile, section: string): Span | undefined {
	const title = titleOf(file);
	return file.headings.find((heading) => matchHeading(registry, section, heading.text, heading === title))?.span;
}

/** In running text, or in an address: the picture of a badge says it too. */
function wordPlace({ prose, links }: MarkdownFile, pattern: RegExp): Span | undefined {
	return spanOf(pattern.exec(prose)) ?? links.find(({ url }) => pattern.test(url))?.span;
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function hostOf(url: string): string {
	return /^https:\/\/[^/]+/.exec(url)?.[0] ?? url;
}
