import type { Entry, Registry } from '../registry/registry';
import { nearestWord } from '../text/nearestWord';
import { suggest } from '../text/suggest';
import { comparableWord, isOfCoreDataSet, moduleOfPackage, modulesOf } from './modules';

/** The module that a wrong package id probably means. */
export interface MeantPackage {
	readonly entry: Entry;
	readonly package: string;
	/** Whether the id is made of the name of the repository, so that it certainly means this module. */
	readonly isOfRepository: boolean;
}

/** The most letters that are wrong in an id as a whole. */
const MAX_DISTANCE = 3;

/**
 * @param id a package id that is none of the directory, in this case.
 * @returns nothing if it is no id of the core data set, and nothing that nearly is one.
 */
export function meantPackage(registry: Registry, id: string): MeantPackage | undefined {
	const { all, byRepository, byWord, packageStem } = modulesOf(registry);
	const lower = id.toLowerCase();
	const isOfStem = isOfCoreDataSet(registry, id);
	const word = comparableWord(isOfStem ? lower.slice(packageStem.length) : '');
	const repository = byRepository.get(lower) ?? byRepository.get(lower.slice(lower.lastIndexOf('/') + 1));
	const certain = moduleOfPackage(registry, id) ?? repository ?? byWord.get(word);
	if (certain) {
		return meant(certain, true);
	}
	const near = isOfStem
		? suggest(
				lower.slice(packageStem.length),
				all.map((one) => one.package.slice(packageStem.length)),
			)
		: nearestWord(
				lower,
				all.map((one) => one.package),
				MAX_DISTANCE,
			);
	const nearId = near !== undefined && isOfStem ? packageStem + near : near;
	const entry = nearId === undefined ? undefined : moduleOfPackage(registry, nearId);
	return entry && meant(entry, false);
}

/** A draft can have no package yet. */
function meant(entry: Entry, isOfRepository: boolean): MeantPackage | undefined {
	const id = entry.module?.package;
	return id === undefined ? undefined : { entry, package: id, isOfRepository };
}
