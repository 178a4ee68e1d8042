import { SOURCE_LANGUAGE } from '../../language';
import { patternOf } from '../../languageWords';
import { lineAround } from '../../markdown/words';
import { perRegistry } from '../../registry/perRegistry';
import { escapeRegExp } from '../../text/escapeRegExp';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

const SAYS_SO = patternOf('insiders');
const HOST = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i;

const closed = perRegistry(({ checks: { insiders = [] } }) =>
	insiders.length === 0
		? undefined
		: new RegExp(`^(?:${insiders.map((host) => escapeRegExp(host).replaceAll('\\*', '.*')).join('|')})$`, 'i'),
);

/** Finds links to hosts behind a login. Pages of teams on GitHub are marked by the sections that list them. */
export const insiderLink: Rule<'insider-link', 'rule-insider-link'> = {
	id: 'insider-link',
	severity: 'information',
	isLocal: true,
	reports: 'Reports a link to a page that only insiders can open.',
	why: 'Other readers see a login page. Nothing is reported where the line says that the page is for members.',
	messages: {
		'rule-insider-link': {
			text: 'Only insiders can open pages on {0}. Say so, or link a public page.',
			title: 'Link: for insiders only',
		},
	},
	example({ checks: { insiders = [] } }, language = SOURCE_LANGUAGE) {
		const { protocols, forMembers } = EXAMPLE_WORDS[language];
		const host = insiders[0]?.replaceAll('*', 'example');
		const link = `[${protocols}](https://${host}/protocols)`;
		return host === undefined ? undefined : { wrong: link, right: `${link} (${forMembers})` };
	},
	check({ file, registry }) {
		const pattern = closed(registry);
		return file.links.flatMap(({ url, destination, span, image }) => {
			const host = HOST.exec(url)?.[1];
			return !pattern ||
				host === undefined ||
				image ||
				!pattern.test(host) ||
				SAYS_SO.test(lineAround(file.prose, span))
				? []
				: [{ code: 'rule-insider-link', severity: 'information', span: destination, args: [host] }];
		});
	},
};
