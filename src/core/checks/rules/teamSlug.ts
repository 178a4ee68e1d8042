import { distance } from 'fastest-levenshtein';
import { addressIndex } from '../../entries/addressIndex';
import type { Registry } from '../../registry/registry';
import { decodedAddress } from '../../text/comparableAddress';
import { folds } from '../../text/fold';
import type { Rule } from './rule';

const TEAM = /^(https:\/\/github\.com\/orgs\/([^/?#]+)\/teams\/)([^/?#]+)/i;

/** Team links whose slug is nearly that of a known team. A team that the registry does not know is none of its business. */
export const teamSlug: Rule = {
	id: 'team-slug',
	severity: 'warning',
	check({ file, registry }) {
		return file.links.flatMap((link) => {
			const [whole = '', base = '', organisation = '', slug = ''] = TEAM.exec(link.url) ?? [];
			const right = organisation === '' ? undefined : meantTeam(whole, base, slug, registry);
			if (right === undefined) {
				return [];
			}
			const at = file.text.indexOf(slug, link.destination.start + base.length);
			const found = at >= 0 && at + slug.length <= link.destination.end;
			const span = found ? { start: at, end: at + slug.length } : link.destination;
			return [
				{
					code: 'rule-team-slug',
					severity: 'warning',
					span,
					args: [slug, right],
					...(found ? { fix: [{ ...span, text: right }] } : {}),
				},
			];
		});
	},
};

function meantTeam(whole: string, base: string, slug: string, registry: Registry): string | undefined {
	const { teams } = addressIndex(registry);
	if (teams.has(whole.toLowerCase())) {
		return undefined;
	}
	const known = [...teams].filter((team) => team.startsWith(base.toLowerCase())).map((team) => team.slice(base.length));
	const plain = simple(slug);
	return known.find((team) => simple(team) === plain || (team.length >= 6 && distance(team, plain) <= 1));
}

/** Umlauts are where slugs go wrong: GitHub drops the dots, people write two letters. */
function simple(slug: string): string {
	const [text = ''] = folds(decodedAddress(slug));
	return text.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u').replace(/_/g, '-');
}
