import { DEFAULT_LANGUAGE, SOURCE_LANGUAGE } from '../../language';
import { isHistoric } from '../../markdown/isHistoric';
import { bestLink } from '../../registry/links';
import { perRegistry } from '../../registry/perRegistry';
import { comparableAddress } from '../../text/comparableAddress';
import type { Rule } from './rule';

const documents = perRegistry(
	({ checks }) => new Map((checks.documents ?? []).map((document) => [comparableAddress(document.url), document])),
);

export const documentOutdated: Rule<'document-outdated', 'rule-document-outdated'> = {
	id: 'document-outdated',
	severity: 'information',
	isLocal: true,
	isAboutToday: true,
	reports: 'Reports a link to a document that is out of date.',
	why: 'Templates spread it, and readers take it for what is true today.',
	messages: {
		'rule-document-outdated': {
			text: 'This document is from {0} and out of date. “{1}” tells what is true today.',
			title: 'Document: from {0}',
			fix: 'Link to “{1}”',
		},
	},
	example({ checks, entries }, language = SOURCE_LANGUAGE) {
		const [document] = checks.documents ?? [];
		const entry = entries.get(document?.instead ?? '');
		const page = entry && bestLink(entry, language)?.url;
		const link = (url: string): string => `- [${entry?.name[language]}](${url})`;
		return document && page !== undefined ? { wrong: link(document.url), right: link(page) } : undefined;
	},
	check({ file, registry }) {
		const known = documents(registry);
		return known.size === 0
			? []
			: file.links.flatMap(({ url, span, destination }) => {
					const document = known.get(comparableAddress(url.replace(/#.*$/, '')));
					// A sentence that gives the year cites the document; a list offers it.
					if (!document || isHistoric(file.prose, span, [], Number(document.year))) {
						return [];
					}
					const entry = registry.entries.get(document.instead);
					const page = entry && bestLink(entry, DEFAULT_LANGUAGE);
					return [
						{
							code: 'rule-document-outdated',
							severity: 'information',
							span: destination,
							args: [document.year, entry?.name[DEFAULT_LANGUAGE] ?? document.instead],
							...(page ? { guess: [{ ...destination, text: page.url }] } : {}),
						},
					];
				});
	},
};
