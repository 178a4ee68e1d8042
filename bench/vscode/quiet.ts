import type { NodeHost } from './nodeHost';

const STEP_MS = 100;
/** More than an idle host takes in a step, or than its timers are late. */
const BUSY_MS = 8;
const QUIET_STEPS = 4;
/** A machine that has other work lets a worker never seem idle. */
const MOST_STEPS = 30;

/** Waits until this extension host has been idle for a while. A worker sees that only by its timers. */
export async function quiet(host: NodeHost | undefined): Promise<void> {
	const step = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP_MS));
	const late = async (): Promise<number> => {
		const due = performance.now() + STEP_MS;
		await step();
		return performance.now() - due;
	};
	for (let quietSteps = 0, steps = 0; quietSteps < QUIET_STEPS && steps < MOST_STEPS; steps += 1) {
		const busy = host ? await host.processorTime(step) : await late();
		quietSteps = busy < BUSY_MS ? quietSteps + 1 : 0;
	}
}
