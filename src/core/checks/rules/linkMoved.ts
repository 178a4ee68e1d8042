import { addressIndex } from '../../entries/addressIndex';
import type { MarkdownLink } from '../../markdown/markdownLink';
import { escapeDestination } from '../../markdown/markdownText';
import type { Problem } from '../../problem';
import type { Rule, RuleContext } from './rule';

/** Addresses that have moved as a whole, and wiki addresses written with the wrong hyphens. */
export const linkMoved: Rule = {
	id: 'link-moved',
	severity: 'warning',
	check(context) {
		return context.file.links.flatMap((link) => moved(link, context) ?? hyphens(link, context) ?? []);
	},
};

function moved(link: MarkdownLink, { file, registry }: RuleContext): Problem | undefined {
	const rule = registry.checks.moved.find(({ from }) => startsWith(link.url, from));
	if (!rule) {
		return undefined;
	}
	const url = rule.to + link.url.slice(rule.from.length);
	const raw = file.text.slice(link.destination.start, link.destination.end);
	// The rest of the address stays as it is written, escapes included.
	const fix = startsWith(raw, rule.from)
		? { start: link.destination.start, end: link.destination.start + rule.from.length, text: rule.to }
		: { ...link.destination, text: escapeDestination(url) };
	return { code: 'rule-link-moved', severity: 'warning', span: link.destination, args: [url], fix: [fix] };
}

function hyphens(link: MarkdownLink, { registry }: RuleContext): Problem | undefined {
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

/** The end of the beginning is an end in the address too: `/old` is not the beginning of `/older`. */
function startsWith(url: string, from: string): boolean {
	return (
		url.slice(0, from.length).toLowerCase() === from.toLowerCase() &&
		(/[/?#=-]$/.test(from) || /^(?:[/?#]|$)/.test(url.slice(from.length)))
	);
}
