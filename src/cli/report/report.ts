import type { ProjectFile } from '../../core/checks/rules/rule';
import type { Problem } from '../../core/problem';

/** A finding of a rule, or a problem of a registry file with its code as the rule. */
export type Reported = Pick<Problem, 'severity' | 'span' | 'args' | 'related'> & {
	readonly rule: string;
	/** The English sentence. */
	readonly message: { readonly text: string };
};

/** Prints findings file by file, so that a run over thousands of files needs little memory. */
export interface Report {
	begin(): void;
	/**
	 * Prints a checked file, with or without findings.
	 *
	 * @param name relative, with slashes.
	 * @param others the files that related places of findings are in.
	 */
	file(name: string, text: string, findings: readonly Reported[], others?: readonly ProjectFile[]): void;
	/** @param failures sentences about what could not be read, written or used; they are on the error stream already. */
	end(failures: readonly string[]): void;
}
