import type { Steps } from '../../core/steps';

/** Milliseconds of work between two pauses: nobody notices that they wait so long. */
const SLICE = 20;

/**
 * Does long work in slices, so that the extension host, which has one thread, answers others in between.
 *
 * @param outdated whether the work has lost its point; asked after each pause.
 * @returns the result; nothing when the work was left for that.
 */
export async function inSlices<T>(steps: Steps<T>, outdated: () => boolean): Promise<T | undefined> {
	for (let began = performance.now(), step = steps.next(); ; step = steps.next()) {
		if (step.done) {
			return step.value;
		}
		if (performance.now() - began > SLICE) {
			await new Promise((resolve) => setTimeout(resolve, 0));
			if (outdated()) {
				return undefined;
			}
			began = performance.now();
		}
	}
}
