/** A profile of V8, as the Chrome DevTools Protocol describes it (`Profiler.Profile`). */
export interface CpuProfile {
	readonly nodes: readonly {
		readonly id: number;
		readonly callFrame: { readonly url: string; readonly functionName: string };
		readonly children?: readonly number[];
	}[];
	/** The node on top of the stack, sample by sample. */
	readonly samples?: readonly number[];
	/** Microseconds from one sample to the next. */
	readonly timeDeltas?: readonly number[];
}

/** The part of the time at work in which code below an address was on the stack: its own, and all that it called. */
export function shareOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile, address: string): number {
	const caller = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
	const own = new Set(nodes.filter(({ callFrame }) => callFrame.url.startsWith(address)).map(({ id }) => id));
	const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
	const isIn = (id: number | undefined): boolean => id !== undefined && (own.has(id) || isIn(caller.get(id)));
	const time = (counts: (id: number) => boolean): number =>
		samples.reduce((sum, id, at) => sum + (counts(id) ? (timeDeltas[at] ?? 0) : 0), 0);
	return time(isIn) / time((id) => !idle.has(id));
}
