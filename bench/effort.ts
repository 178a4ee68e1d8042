/** How much is measured. */
export interface Effort {
	/** Samples of what takes milliseconds; of what takes seconds there are a third. */
	readonly rounds: number;
	/** Fresh extension hosts. */
	readonly hosts: number;
	/** READMEs for the command line. */
	readonly files: number;
	/** Sizes whose growth is measured. */
	readonly growth: { readonly lines: readonly number[]; readonly files: readonly number[] };
}

export const FULL: Effort = {
	rounds: 15,
	hosts: 15,
	files: 1_000,
	growth: { lines: [200, 632, 2_000, 6_325, 20_000], files: [10, 100, 1_000, 10_000] },
};

export const QUICK: Effort = {
	rounds: 3,
	hosts: 3,
	files: 200,
	growth: { lines: [200, 2_000, 20_000], files: [10, 100, 1_000] },
};
