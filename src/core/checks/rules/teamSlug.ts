import { distance } from 'fastest-levenshtein';
import { addressIndex } from '../../entries/addressIndex';
import type { Registry } from '../../registry/registry';
import { decodedAddress } from '../../text/comparableAddress';
import { folds } from '../../text/folds';
import { examplePair } from './examplePair';
import type { Rule } from './rule';

const TEAM = /^(https:\/\/github\.com\/orgs\/([^/?#]+)\/teams\/)([^/?#]+)/i;

/** Finds team links whose slug is almost that of a known team. Links to unknown teams are not reported. */
export const teamSlug: Rule<'team-slug', 'rule-team-slug'> = {
	id: 'team-slug',
	severity: 'warning',
	isLocal: true,
	reports: 'Reports a link to a team on GitHub that is almost the address of a known team.',
	why: 'GitHub shows an error page for it, to members too.',
	messages: {
		'rule-team-slug': {
			text: 'There is no team “{0}”. The address of the team is written “{1}”.',
			title: 'Team: no {0}',
		},
	},
	example(registry) {
		// A short slug with one letter less could be a different team.
		const team = [...addressIndex(registry).teams].find((url) => /[^/]{7,}$/.test(url));
		return examplePair(team?.slice(0, -1), team);
	},
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

/** Folds umlauts, the usual mistake in slugs: GitHub writes "a" for "ä", people write "ae". */
function simple(slug: string): string {
	const [text = ''] = folds(decodedAddress(slug));
	return text.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u').replace(/_/g, '-');
}
