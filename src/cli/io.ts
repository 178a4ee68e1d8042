/** The environment of a run, which tests replace. */
export interface Io {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether the output goes to a terminal. */
	readonly isTerminal: boolean;
	/** Today as ISO 8601. */
	readonly today: string;
	/** Reads the standard input. */
	stdin(): Uint8Array;
	out(text: string): void;
	err(text: string): void;
}

/** The exit codes. */
export const EXIT = { nothing: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in the arguments of the run. The message is translated and ready to print. */
export class UsageError extends Error {}
