import path from 'node:path';
import { statIfThere } from '../ifThere';
import type { Options } from '../options';

/** Targets, which may be patterns, and those of them that are names, because they stand behind `--`. */
export type GivenTargets = Pick<Options, 'targets' | 'names'>;

/** The targets to look at, and those to leave out. */
export interface Targets {
	readonly wanted: readonly string[];
	/** Without the exclamation mark. */
	readonly excluded: readonly string[];
}

/** Parts targets that begin with `!` from others. What exists under the name that is given is meant itself. */
export function splitTargets({ targets, names }: GivenTargets, cwd: string): Targets {
	const isExclusion = (target: string): boolean =>
		target.startsWith('!') && !names.has(target) && statIfThere(path.resolve(cwd, target)) === undefined;
	const wanted = targets.filter((target) => !isExclusion(target));
	return {
		wanted: wanted.length > 0 ? wanted : ['.'],
		excluded: targets.filter(isExclusion).map((target) => target.slice(1)),
	};
}
