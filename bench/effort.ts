export type PartName = 'sizes' | 'start' | 'keystroke' | 'cli' | 'growth' | 'endurance';

/** How much is measured. */
export interface Effort {
	/** Samples of what takes milliseconds; of what takes seconds there are a third. */
	readonly rounds: number;
	/** Fresh extension hosts. */
	readonly hosts: number;
	/** READMEs for the command line. */
	readonly files: number;
	/** Seconds that each part may take; a slow machine takes fewer samples in them, but at least one of each. */
	readonly seconds: Readonly<Record<PartName, number>>;
	/** Sizes whose growth is measured. */
	readonly growth: { readonly lines: readonly number[]; readonly files: readonly number[] };
}

export const FULL: Effort = {
	rounds: 15,
	hosts: 15,
	files: 1_000,
	seconds: { sizes: 1, start: 260, keystroke: 40, cli: 100, growth: 80, endurance: 1_200 },
	growth: { lines: [200, 632, 2_000, 6_325, 20_000], files: [10, 100, 1_000, 10_000] },
};

export const QUICK: Effort = {
	rounds: 3,
	hosts: 3,
	files: 200,
	seconds: { sizes: 1, start: 45, keystroke: 10, cli: 10, growth: 20, endurance: 1_200 },
	growth: { lines: [200, 2_000, 20_000], files: [10, 100, 1_000] },
};
