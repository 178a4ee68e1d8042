/**
 * The processor time that a piece of work takes in this process, in milliseconds. A busy machine stretches the time on
 * the clock far more than this one. Short work is repeated, since the system counts in steps.
 */
export function cpuTime(work: () => unknown): number {
	const ENOUGH_MICROSECONDS = 20_000;
	const before = process.cpuUsage();
	for (let times = 1; ; times += 1) {
		work();
		const { user, system } = process.cpuUsage(before);
		if (user + system >= ENOUGH_MICROSECONDS) {
			return (user + system) / 1000 / times;
		}
	}
}
