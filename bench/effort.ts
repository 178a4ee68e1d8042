/** How much is measured. */
export interface Effort {
	/** Samples of what takes milliseconds; of what takes seconds there are a third. */
	readonly rounds: number;
	/** Fresh extension hosts. */
	readonly hosts: number;
	/** READMEs for the command line. */
	readonly files: number;
}

export const FULL: Effort = { rounds: 15, hosts: 15, files: 1_000 };
export const QUICK: Effort = { rounds: 3, hosts: 3, files: 200 };
