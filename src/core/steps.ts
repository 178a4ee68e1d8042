/**
 * Work that can be paused: a generator that yields wherever a pause is welcome, and returns the result. The core has no
 * clock and knows no timers, so how long to work and how to pause is up to who runs it.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) {
			return step.value;
		}
	}
}
