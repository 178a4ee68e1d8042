const STEP_MS = 100;
/** A timer comes this much late at most while nothing else is done, in the host or by the rest of the machine. */
const LATE_MS = 8;
const QUIET_STEPS = 6;
/** A machine that has other work is never quiet. */
const MOST_STEPS = 80;

/** Waits until this thread has been idle for a while. */
export async function quiet(): Promise<void> {
	for (let quietSteps = 0, step = 0; quietSteps < QUIET_STEPS && step < MOST_STEPS; step += 1) {
		const due = performance.now() + STEP_MS;
		await new Promise((resolve) => setTimeout(resolve, STEP_MS));
		quietSteps = performance.now() - due < LATE_MS ? quietSteps + 1 : 0;
	}
}
