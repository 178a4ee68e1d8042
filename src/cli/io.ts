/** The environment of a run, which tests replace. */
export interface Surface {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether the output goes to a terminal. */
	readonly isTerminal: boolean;
	/** Whether the output goes to a file. */
	readonly isFile?: boolean;
	/** Today as ISO 8601. */
	readonly today: string;
	/** Reads the standard input. */
	stdin(): Uint8Array;
	out(text: string): void;
	err(text: string): void;
	/** Takes the number of findings, or of the files that an update changes. */
	counted?(count: number): void;
}

/** A part of a line, with its colour as a number of ANSI. */
export type Piece = string | { readonly text: string; readonly colour: number };

/** The environment for commands. What they print is shown: nothing in it acts. */
export interface Io extends Surface {
	/** Prints lines; line breaks in the text are meant. */
	out(text: string): void;
	/** The same on the error stream. */
	err(text: string): void;
	/** Prints one line; line breaks in the pieces are shown. */
	line(...pieces: readonly Piece[]): void;
	/** Prints a workflow command of GitHub, without the colons at its beginning. */
	command(text: string): void;
	/** Prints a document as it is. */
	document(text: string): void;
	/** Prints a patch as it is. */
	patch(text: string): void;
}

/** The exit codes. */
export const EXIT = { nothing: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in the arguments of the run. The message is translated and ready to print. */
export class UsageError extends Error {}
