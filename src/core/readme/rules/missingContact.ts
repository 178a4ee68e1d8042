import { hasSection, missing } from './missing';
import type { Rule, RuleContext } from './rule';

// Roots of the words in the languages of the initiative and its neighbours.
const CONTACT =
	/kontakt|contact|contatt|ansprechp|autor|author|maintain|betreu|verantwortlich|support|unterstützung|hilfe|\bhelp\b|fragen|questions|feedback|rückmeldung/i;
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/;

/** A README of the initiative that names nobody to ask. */
export const missingContact: Rule = {
	id: 'missing-contact',
	severity: 'hint',
	check: (context) => missing('rule-missing-contact', 'contact', context, () => hasContact(context)),
};

function hasContact(context: RuleContext): boolean {
	const { file, registry } = context;
	const chats = [...registry.entries.values()].flatMap((entry) => entry.links.filter((link) => link.kind === 'chat'));
	return (
		hasSection(context, 'contact', 'access') ||
		file.headings.some((heading) => CONTACT.test(heading.text)) ||
		file.links.some(({ url }) => /^mailto:/i.test(url) || chats.some((chat) => url.startsWith(chat.url))) ||
		/(?:kontakt|contact|ansprechpartner|maintainer|support)\p{L}*\s*:/iu.test(file.prose) ||
		MAIL.test(file.text)
	);
}
