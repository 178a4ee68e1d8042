/** The values of the current repository for templates. */
import type { Language } from '../language';
import type { Registry } from '../registry/registry';
import { FACT_HINTS, IN_ADDRESSES, type RepositoryFacts } from '../repository/repositoryFacts';
import { belongsToInitiative, entriesOfPackage } from '../repository/repositoryMatch';
import { isOwnedBy } from '../repository/repositoryName';
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
	const fact = (key: keyof typeof FACT_HINTS): string | BlankMark => {
		const value = known[key];
		return value === undefined || value === false
			? blanks.add(FACT_HINTS[key][language], { name: key, bare: IN_ADDRESSES.has(key) })
			: withoutMarks(value);
	};
	const repository = fact('repository');
	const [owner, name] = typeof repository === 'string' ? repository.split('/') : [];
	const url = `https://github.com/${repository}`;
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
		hasBuild: facts.workflow !== false,
		description: withoutMarks(facts.description?.[language] ?? ''),
		licenceFile: facts.licenceFile ?? '',
		owner: owner ?? blanks.add('owner', { name: 'owner', bare: true }),
		name: name ?? blanks.add('name', { name: 'name', bare: true }),
		url,
		issues: `${url}/issues`,
		// A licence file of an unknown licence is shown in one line instead of two.
		showsLicenceFile: facts.licence !== undefined || facts.licenceFile === undefined,
		hasLicence: facts.licence !== undefined,
		hasSushi: facts.hasSushi === true,
		// The directory or the owner bears it out.
		isMii: belongsToInitiative(registry, facts.repository) || entriesOfPackage(registry, facts.package).length > 0,
		hasGuide: facts.guide !== undefined,
		isElsewhere: owner !== undefined && !isOwnedBy(facts.repository, registry.initiative.organisation),
	};
}
