import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import { entriesOfRepository } from '../../repository/repositoryMatch';
import { hasSameName } from '../../repository/repositoryName';
import { matchHeading } from '../../sections/outline/matchHeading';
import type { Rule } from './rule';

// Badge addresses that name a repository: GitHub itself, Shields, Codecov, Coveralls, Scorecard, Code Climate.
const BADGES = [
	/^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:actions\/)?workflows\/[^?#]*badge\.svg/i,
	/^https:\/\/img\.shields\.io\/github\/[\w/-]*?(?:license|v\/release|release|tag|v\/tag|issues(?:-[\w-]+)?|stars|forks|last-commit|contributors|actions\/workflow\/status|workflow\/status|checks-status|downloads|languages\/top)\/([\w.-]+\/[\w.-]+)/i,
	/^https:\/\/codecov\.io\/gh\/([\w.-]+\/[\w.-]+)\//i,
	/^https:\/\/coveralls\.io\/repos\/github\/([\w.-]+\/[\w.-]+)\//i,
	/^https:\/\/api\.(?:scorecard|securityscorecards)\.dev\/projects\/github\.com\/([\w.-]+\/[\w.-]+)\//i,
	/^https:\/\/api\.codeclimate\.com\/v1\/badges\/github\/([\w.-]+\/[\w.-]+)/i,
];
/** A README with badges of this many other repositories is an overview of repositories. */
const MIN_OVERVIEW_REPOSITORIES = 3;

export const foreignBadge: Rule<'foreign-badge', 'rule-foreign-badge'> = {
	id: 'foreign-badge',
	severity: 'warning',
	reports: 'Reports a badge at the head of a README that shows another repository.',
	why: 'It was left over when the README was copied, and tells readers about somebody else’s build or release.',
	messages: {
		'rule-foreign-badge': {
			text: 'This badge shows the repository “{0}”, but this is “{1}”.',
			title: 'Badge: shows {0}',
		},
	},
	example: () => ({
		wrong: '![Build](https://github.com/owner/template/actions/workflows/ci.yml/badge.svg)',
		right: '![Build](https://github.com/owner/this-repository/actions/workflows/ci.yml/badge.svg)',
	}),
	check({ file, registry, repository, isReadme }) {
		if (repository === undefined || !isReadme) {
			return [];
		}
		const body = endOfHead(file, registry);
		const own = entriesOfRepository(registry, repository);
		const isFormer = (shown: string): boolean =>
			entriesOfRepository(registry, shown).some((entry) => own.includes(entry));
		const foreign = file.links
			.filter((link) => link.image && link.span.start < body)
			.map((link) => ({ link, shown: badgeRepository(link.url) }))
			// A fork has another owner and the same name; its badges may show the original repository.
			.filter(({ shown }) => shown !== undefined && !hasSameName(shown, repository) && !isFormer(shown));
		if (new Set(foreign.map(({ shown }) => shown)).size >= MIN_OVERVIEW_REPOSITORIES) {
			return [];
		}
		return foreign.map(({ link, shown = '' }) => ({
			code: 'rule-foreign-badge',
			severity: 'warning',
			span: link.destination,
			args: [shown, repository],
		}));
	},
};

/** The head ends at the first heading below the title; many READMEs have their badges below an overview. */
function endOfHead({ headings, text }: MarkdownFile, registry: Registry): number {
	const next = headings.find(
		(heading, index) => index > 0 && heading.depth > 1 && !matchHeading(registry, 'overview', heading.text, false),
	);
	return next?.span.start ?? text.length;
}

function badgeRepository(url: string): string | undefined {
	return BADGES.map((pattern) => pattern.exec(url)?.[1]).find((found) => found !== undefined);
}
