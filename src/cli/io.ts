/** What the command line needs of its surroundings, so that tests can give it others. */
export interface Io {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether a person looks at the output. */
	readonly isTerminal: boolean;
	/** Today as ISO 8601. */
	readonly today: string;
	out(text: string): void;
	err(text: string): void;
}

/** The numbers that a run ends with. */
export const EXIT = { nothing: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that the person who started the run has to change. The message is ready to print. */
export class UsageError extends Error {}
