import { type FhirDependency, type FhirFile, statedIn } from '../../fhir/fhirFile';
import { moduleOfPackage, modulesOf } from '../../fhir/modules';
import { replaceText } from '../../fhir/replaceText';
import type { Problem, TextEdit } from '../../problem';
import type { Entry, Registry } from '../../registry/registry';
import { releaseLine } from '../../text/version';
import { configPair } from './examplePair';
import type { Rule } from './rule';

type Code = 'rule-package-superseded' | 'rule-package-superseded-since' | 'rule-package-superseded-here';

/** The first year that versions of modules begin with. */
const FIRST_YEAR = 2024;

/** Finds dependencies on packages that another one has replaced. */
export const packageSuperseded: Rule<'package-superseded', Code> = {
	id: 'package-superseded',
	severity: 'warning',
	reports: 'Reports a dependency on a package that another package has replaced.',
	why: 'The old package no longer receives corrections, and its profiles are in the new one.',
	messages: {
		'rule-package-superseded': { text: 'The package “{0}” is superseded.', title: 'Package: {0} is superseded' },
		'rule-package-superseded-since': {
			text: 'The package “{0}” is superseded: “{1}” has replaced it since {2}.',
			title: 'Package: {0} is superseded',
		},
		'rule-package-superseded-here': {
			text: 'The package “{0}” is superseded: “{1}”, which is listed here too, has replaced it since {2}.',
			title: 'Package: {0} is superseded',
			fix: 'Remove “{0}”',
		},
	},
	example(registry) {
		const old = modulesOf(registry).all.find(({ entry }) => entry.module?.status === 'superseded');
		const next = registry.entries.get(old?.entry.successor ?? '')?.module;
		const line = (id?: string, version?: string): string => `dependencies:\n  ${id}: ${version}`;
		return configPair(old && line(old.package, old.entry.module?.stable), next && line(next.package, next.stable));
	},
	checkFhir({ file, registry }) {
		return file.dependencies.flatMap((dependency): readonly Problem<Code>[] => {
			const { package: id } = dependency;
			const entry = moduleOfPackage(registry, id.value);
			if (entry?.module?.status !== 'superseded') {
				return [];
			}
			const span = { start: id.start, end: id.end };
			const next = registry.entries.get(entry.successor ?? '');
			const replacement = next?.module?.package;
			if (!next || replacement === undefined) {
				return [{ code: 'rule-package-superseded', severity: 'warning', span, args: [id.value] }];
			}
			const since = firstLine(next);
			// A module of the time before is right to use what there was.
			const severity = isBefore(file, registry, since) ? 'hint' : 'warning';
			const args = [id.value, replacement, since ?? ''];
			const isHere = file.dependencies.some(({ package: other }) => other.value === replacement);
			return isHere
				? [{ code: 'rule-package-superseded-here', severity, span, args, ...removal(file, dependency) }]
				: [{ code: 'rule-package-superseded-since', severity, span, args, ...exchange(dependency, next) }];
		});
	},
};

/** The first release line of a module that the directory knows. */
function firstLine({ module }: Entry): string | undefined {
	const versions = [module?.stable, ...(module?.earlier ?? []), module?.ballot];
	return versions.flatMap((version) => (version === undefined ? [] : (releaseLine(version) ?? []))).sort()[0];
}

/** Whether a module is of a year before; one without a year in its version is of that of its dependencies. */
function isBefore(file: FhirFile, registry: Registry, line: string | undefined): boolean {
	const modules = file.dependencies.filter(({ package: id }) => moduleOfPackage(registry, id.value));
	const versions = [statedIn(file, 'version'), ...modules.map(({ version }) => version)];
	const years = versions.map((version) => Number(releaseLine(version?.value ?? '') ?? 0));
	const own = years[0] !== undefined && years[0] >= FIRST_YEAR ? years[0] : Math.max(...years);
	return own >= FIRST_YEAR && line !== undefined && own < Number(line);
}

function exchange({ package: id, version }: FhirDependency, { module }: Entry): { guess?: readonly TextEdit[] } {
	const newest = module?.stable ?? module?.ballot;
	const edits = [
		replaceText(id, module?.package ?? ''),
		...(version && newest !== undefined ? [replaceText(version, newest)] : []),
	];
	return edits.some((edit) => edit === undefined) ? {} : { guess: edits.filter((edit) => edit !== undefined) };
}

/** In braces the comma beside it would stay, so only a line of its own can be removed. */
function removal({ kind, text }: FhirFile, { whole }: FhirDependency): { guess?: readonly TextEdit[] } {
	const isLine = kind === 'sushi' && /[\r\n]$|^$/.test(text.slice(whole.start, whole.end));
	return isLine ? { guess: [{ ...whole, text: '' }] } : {};
}
