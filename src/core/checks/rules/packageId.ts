import { type FhirText, packageOf } from '../../fhir/fhirFile';
import { meantPackage } from '../../fhir/meantPackage';
import { isOfCoreDataSet, moduleOfPackage, modulesOf } from '../../fhir/modules';
import { isOfOtherRepository } from '../../fhir/projectModule';
import { replaceText } from '../../fhir/replaceText';
import { DEFAULT_LANGUAGE } from '../../language';
import type { Problem } from '../../problem';
import { configPair } from './examplePair';
import type { FhirContext, Rule } from './rule';

type Code = 'rule-package-id' | 'rule-package-id-suggest' | 'rule-package-id-foreign';

/** Finds ids that look like packages of the core data set, but are none. */
export const packageId: Rule<'package-id', Code> = {
	id: 'package-id',
	severity: 'error',
	reports:
		'Reports the id of a package of the core data set that does not exist, such as one made of the name of its repository.',
	why: 'The names of a module, its repository and its package often differ. Nobody can install a package by another name.',
	messages: {
		'rule-package-id': { text: 'There is no package “{0}” of the core data set.', title: 'Package: there is no {0}' },
		'rule-package-id-suggest': {
			text: 'There is no package “{0}”. Did you mean “{1}”?',
			title: 'Package: there is no {0}',
		},
		'rule-package-id-foreign': {
			text: '“{0}” is the package of {1}, not of this repository.',
			title: 'Package: {0} is the one of {1}',
		},
	},
	example(registry) {
		const { all, packageStem } = modulesOf(registry);
		const named = all.find(({ entry }) => entry.repository?.endsWith('-basis'));
		const wrong = named && `${packageStem}${named.entry.repository?.split('-').at(-1)}`;
		const [version, dependencies] = [named?.entry.module?.stable, 'dependencies:\n  '];
		return configPair(wrong && `${dependencies}${wrong}: ${version}`, `${dependencies}${named?.package}: ${version}`);
	},
	checkFhir(context) {
		const { file } = context;
		const repeated = file.values.flatMap(({ fact, isRepeated, text }) =>
			fact === 'package' && isRepeated && text ? [text] : [],
		);
		const own = [packageOf(file) ?? [], repeated].flat();
		return [
			...own.flatMap((id) => [...foreign(context, id), ...unknown(context, id, true)]),
			...file.dependencies.flatMap(({ package: id }) => unknown(context, id, false)),
		];
	},
};

function unknown({ registry }: FhirContext, id: FhirText, isOwn: boolean): readonly Problem<Code>[] {
	if (moduleOfPackage(registry, id.value)?.module?.package === id.value) {
		return [];
	}
	const span = { start: id.start, end: id.end };
	const meant = meantPackage(registry, id.value);
	if (meant) {
		const edit = replaceText(id, meant.package);
		const fix = edit && (meant.isOfRepository && !isOwn ? { fix: [edit] } : { guess: [edit] });
		return [{ code: 'rule-package-id-suggest', severity: 'error', span, args: [id.value, meant.package], ...fix }];
	}
	// A module that is only being made is not in the directory yet.
	return isOfCoreDataSet(registry, id.value) && !isOwn
		? [{ code: 'rule-package-id', severity: 'warning', span, args: [id.value] }]
		: [];
}

/** The package of another module, in files that were copied from its repository. */
function foreign({ registry, repository }: FhirContext, id: FhirText): readonly Problem<Code>[] {
	const entry = moduleOfPackage(registry, id.value);
	return entry && isOfOtherRepository(entry, registry, repository)
		? [
				{
					code: 'rule-package-id-foreign',
					severity: 'warning',
					span: { start: id.start, end: id.end },
					args: [id.value, entry.repository ?? entry.name[DEFAULT_LANGUAGE]],
				},
			]
		: [];
}
