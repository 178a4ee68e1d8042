import type { Problem } from '../../core/problem';

/** A finding of a rule, or a problem of a registry file with its code as the rule. */
export type Reported = Pick<Problem, 'severity' | 'span' | 'args'> & {
	readonly rule: string;
	/** The English sentence. */
	readonly message: { readonly text: string };
};

/** Prints findings file by file, so that a run over thousands of files needs little memory. */
export interface Report {
	begin(): void;
	/** Prints a checked file, with or without findings. `name` is relative, with slashes. */
	file(name: string, text: string, findings: readonly Reported[]): void;
	/** @param failures sentences about what could not be read, written or used; they are on the error stream already. */
	end(failures: readonly string[]): void;
}
