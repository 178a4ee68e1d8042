/** The values of the current repository for templates. */
import type { Language } from '../language';
import { markdownLink } from '../markdown/markdownText';
import { bestLink } from '../registry/links';
import type { Entry, Registry } from '../registry/registry';
import { FACT_HINTS, IN_ADDRESSES, type RepositoryFacts } from '../repository/repositoryFacts';
import { repositoryKind } from '../repository/repositoryKind';
import { belongsToInitiative } from '../repository/repositoryMatch';
import { isOwnedBy } from '../repository/repositoryName';
import { repositoryRole } from '../repository/repositoryRole';
import { type BlankMark, type Blanks, withoutMarks } from '../template/sectionText';
import type { TemplateView } from '../template/template';

/** @param blanks collects a blank for each unknown fact that the author has to fill in. */
export function repositoryView(
	registry: Registry,
	facts: RepositoryFacts,
	language: Language,
	blanks: Blanks,
): TemplateView {
	const known = { ...facts, title: facts.title?.[language] };
	const blank = (key: keyof typeof FACT_HINTS): BlankMark => {
		const hint = FACT_HINTS[key][language];
		const values = facts.disputes?.find(({ fact }) => fact === key)?.claims.map(({ value }) => withoutMarks(value));
		return blanks.add(hint, {
			name: key,
			bare: IN_ADDRESSES.has(key),
			...(values ? { choices: [hint, ...values] } : {}),
		});
	};
	const fact = (key: keyof typeof FACT_HINTS): string | BlankMark => {
		const value = known[key];
		return value === undefined || value === false ? blank(key) : withoutMarks(value);
	};
	const repository = fact('repository');
	const [owner, name] = typeof repository === 'string' ? repository.split('/') : [];
	const url = `https://github.com/${repository}`;
	const role = repositoryRole(registry, facts);
	const isMii = belongsToInitiative(registry, facts.repository) || role.module !== undefined;
	const isDisputed = facts.disputes?.some((dispute) => dispute.fact === 'licence') === true;
	const { kind } = role.module?.module ?? {};
	return {
		title: fact('title'),
		package: fact('package'),
		canonical: fact('canonical'),
		version: fact('version'),
		licence: fact('licence'),
		fhir: fact('fhir'),
		guide: fact('guide'),
		packagePage: facts.packagePage ?? '',
		project: facts.project ?? '',
		repository,
		workflow: fact('workflow'),
		// Where nobody has looked, as in a snippet file, the author fills in the name of the workflow.
		hasBuild: facts.workflow === undefined ? owner === undefined : facts.workflow !== false && owner !== undefined,
		description: withoutMarks(facts.description?.[language] ?? ''),
		licenceFile: facts.licenceFile ?? '',
		citationFile: facts.citationFile ?? '',
		grant: facts.grant ?? '',
		owner: owner ?? blanks.add('owner', { name: 'owner', bare: true }),
		name: name ?? blanks.add('name', { name: 'name', bare: true }),
		url,
		issues: `${url}/issues`,
		// A licence file of an unknown licence is shown in one line instead of two.
		showsLicenceFile: isDisputed || facts.licence !== undefined || facts.licenceFile === undefined,
		// The author chooses a licence among those that the files state.
		hasLicence: isDisputed || facts.licence !== undefined,
		hasLicenceBadge: facts.licence !== undefined && facts.licenceFile !== undefined && owner !== undefined,
		hasShorthand: facts.hasShorthand === true,
		// The directory or the owner bears it out.
		isMii,
		isOwn: isOwnedBy(facts.repository, registry.initiative.organisation),
		isElsewhere: owner !== undefined && !isOwnedBy(facts.repository, registry.initiative.organisation),
		isCoreDataSet: role.module !== undefined || (isMii && repositoryKind(registry, facts) === 'module'),
		hasKind: kind !== undefined,
		isBase: kind === 'base',
		isExtension: kind === 'extension',
		isInnovation: kind === 'innovation',
		isMeta: kind === 'meta',
		isBom: kind === 'bom',
		hasEnded: role.hasEnded === true,
		isRunning: role.hasEnded === false,
		endYear: role.endYear ?? '',
		formerFunder: role.formerFunder && {
			name: role.formerFunder.name[language],
			short: role.formerFunder.short[language],
		},
		successor: role.successor ? linkTo(role.successor, language) : '',
		isArchived: role.state === 'archived',
		isClosed: role.hasEnded === true || role.successor !== undefined || role.state !== undefined,
		hasGuide: facts.guide !== undefined,
	};
}

function linkTo(entry: Entry, language: Language): string {
	return markdownLink(entry.name[language], bestLink(entry, language)?.url ?? '');
}
