import type { Problem } from '../../core/problem';

/** A problem with the name under which it is reported: a rule, or the code of a problem in a registry file. */
export type Reported = Pick<Problem, 'severity' | 'span' | 'args'> & {
	readonly rule: string;
	/** The English sentence. */
	readonly message: { readonly text: string };
};

/** Prints findings in some form, file by file, so a run over thousands keeps nothing. */
export interface Report {
	begin(): void;
	/** Every file that was checked, with or without findings. `name` is relative, with slashes. */
	file(name: string, text: string, findings: readonly Reported[]): void;
	/** @param complete whether every file could be read. */
	end(complete: boolean): void;
}
