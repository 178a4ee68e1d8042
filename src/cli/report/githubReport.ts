import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

/** Writes workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport({ speaker }: Options, io: Io): Report {
	return {
		begin: () => undefined,
		file(name, text, findings) {
			for (const { rule, severity, message, start, end } of locateFindings(text, findings, speaker)) {
				// GitHub accepts columns only within one line.
				const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
				const where = `file=${property(name)},line=${start.line},endLine=${end.line}${columns}`;
				io.command(`${COMMANDS[severity]} ${where},title=${property(rule)}::${data(message)}`);
			}
		},
		end(failures) {
			for (const failure of failures) {
				io.command(`error::${data(failure)}`);
			}
		},
	};
}

/** Escapes the text of a workflow command. */
export function data(text: string): string {
	return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
	return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
