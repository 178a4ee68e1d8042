import type { Registry } from '../registry/registry';
import { type FhirFile, packageOf, statedIn } from './fhirFile';
import { isOwnCanonical, isOwnPackage } from './modules';

/**
 * Whether a file is one of a FHIR project of the initiative. Elsewhere nothing is found in it and nothing is offered.
 *
 * @param belongs whether its repository belongs to the initiative.
 */
export function isMiiFhirFile(file: FhirFile, registry: Registry, belongs: boolean | undefined): boolean {
	switch (file.kind) {
		case 'package':
			// In any repository, most files of this name are about software.
			return namesMii(file, registry) || (belongs === true && statedIn(file, 'fhir') !== undefined);
		case 'sushi':
			return belongs === true || namesMii(file, registry);
		case 'ini':
			return belongs === true;
		case 'shorthand':
			return belongs === true || file.addresses.some(({ value }) => isOwnCanonical(registry, value));
		case 'readme':
			return false;
	}
}

/**
 * Whether the repository of a file belongs to the initiative, as far as that is known, else whether its project does: a file
 * that names nothing belongs to the `sushi-config.yaml` beside it.
 *
 * @param known what the repository, an overlay or a setting says.
 * @param others the other files of the project.
 * @returns undefined when nothing tells.
 */
export function projectBelongs(
	known: boolean | undefined,
	others: readonly { readonly file: FhirFile }[],
	registry: Registry,
): boolean | undefined {
	return known ?? (others.some(({ file }) => isMiiFhirFile(file, registry, undefined)) || undefined);
}

/** Whether the package, a dependency or the canonical is in a name space of the initiative. */
function namesMii(file: FhirFile, registry: Registry): boolean {
	const own = packageOf(file)?.value;
	const ids = [...(own === undefined ? [] : [own]), ...file.dependencies.map(({ package: id }) => id.value)];
	const canonicals = file.values.flatMap(({ fact, text }) => (fact === 'canonical' && text ? [text.value] : []));
	return (
		ids.some((id) => isOwnPackage(registry, id)) || canonicals.some((address) => isOwnCanonical(registry, address))
	);
}
