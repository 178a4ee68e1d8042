import { addressIndex, repositoryAddress } from '../../entries/addressIndex';
import type { MarkdownLink } from '../../markdown/markdownLink';
import { escapeDestination } from '../../markdown/markdownText';
import type { Problem } from '../../problem';
import { formerRepositories } from '../../registry/formerRepositories';
import { perRegistry } from '../../registry/perRegistry';
import { examplePair } from './examplePair';
import { CHANGE_TO, type Rule, type RuleContext } from './rule';

/** The moves that the registry lists, and those of its renamed repositories. */
const moves = perRegistry(({ checks, entries }) => [
	...checks.moved,
	...[...entries.values()].flatMap((entry) =>
		formerRepositories(entry).map((former) => ({
			from: repositoryAddress(former),
			to: repositoryAddress(entry.repository ?? former),
		})),
	),
]);

const REPOSITORY = /^https:\/\/github\.com\/[^/]+\/[^/]+$/;

export const linkMoved: Rule<'link-moved', 'rule-link-moved' | 'rule-link-hyphen'> = {
	id: 'link-moved',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports an address that has moved, or one that is written with other hyphens than its page.',
	why: 'The old address leads to an error page, today or soon, or to a page under another name.',
	messages: {
		'rule-link-moved': { text: 'This address has moved to {0}', title: 'Link: moved to {0}', fix: CHANGE_TO },
		'rule-link-hyphen': {
			text: 'This address is written with other hyphens: {0}',
			title: 'Link: other hyphens',
			fix: CHANGE_TO,
		},
	},
	example: ({ checks }) => examplePair(checks.moved[0]?.from, checks.moved[0]?.to),
	check(context) {
		return context.file.links.flatMap((link) => moved(link, context) ?? hyphens(link, context) ?? []);
	},
};

function moved(link: MarkdownLink, { file, registry, isHistory }: RuleContext): Problem<'rule-link-moved'> | undefined {
	const rule = moves(registry).find(({ from }) => startsWith(link.url, from));
	const isListed = rule !== undefined && registry.checks.moved.includes(rule);
	// The platform leads from a renamed repository to its new name, so that a changelog can stay as it is.
	if (!rule || (isHistory && !isListed)) {
		return undefined;
	}
	const url = rule.to + link.url.slice(rule.from.length);
	const raw = file.text.slice(link.destination.start, link.destination.end);
	// Only the beginning is replaced, so the rest keeps its escapes.
	const fix = startsWith(raw, rule.from)
		? { start: link.destination.start, end: link.destination.start + rule.from.length, text: rule.to }
		: { ...link.destination, text: escapeDestination(url) };
	// Another repository need not have the same pages; a renamed one has.
	const isOther = isListed && REPOSITORY.test(rule.to);
	const isCertain = !isOther || /^\/?$/.test(url.slice(rule.to.length));
	const edits = isCertain ? { fix: [fix] } : { guess: [fix] };
	return { code: 'rule-link-moved', severity: 'warning', span: link.destination, args: [url], ...edits };
}

function hyphens(link: MarkdownLink, { registry }: RuleContext): Problem<'rule-link-hyphen'> | undefined {
	const exact = addressIndex(registry).withRightHyphens(link.url);
	return exact === undefined
		? undefined
		: {
				code: 'rule-link-hyphen',
				severity: 'warning',
				span: link.destination,
				args: [exact],
				fix: [{ ...link.destination, text: escapeDestination(exact) }],
			};
}

/** Whether an address starts with another one, on whole path segments: `/older` does not start with `/old`. */
function startsWith(url: string, from: string): boolean {
	return (
		url.slice(0, from.length).toLowerCase() === from.toLowerCase() &&
		(/[/?#=-]$/.test(from) || /^(?:[/?#]|$)/.test(url.slice(from.length)))
	);
}
