/** The forms in which findings are printed. Each prints file by file, so a run over thousands keeps nothing. */
import type { Problem } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import { githubReport } from './githubReport';
import { jsonReport } from './jsonReport';
import { sarifReport } from './sarifReport';
import { textReport } from './textReport';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof FORMATS)[number];

/** A problem with the name under which it is reported: a rule, or the code of a problem in a registry file. */
export type Reported = Problem & { readonly rule: string };

export interface Report {
	begin(): void;
	/** Every file that was checked, with or without findings. `name` is relative, with slashes. */
	file(name: string, text: string, findings: readonly Reported[]): void;
	/** @param complete whether every file could be read. */
	end(complete: boolean): void;
}

/** Makes a report of the form that the options ask for. */
export function makeReport(options: Options, io: Io): Report {
	switch (options.format) {
		case 'text':
			return textReport(options, io);
		case 'json':
			return jsonReport(options, io);
		case 'sarif':
			return sarifReport(options, io);
		case 'github':
			return githubReport(options, io);
	}
}
