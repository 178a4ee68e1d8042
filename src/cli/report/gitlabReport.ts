import { createHash } from 'node:crypto';
import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import { fingerprints } from './fingerprints';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

const SEVERITIES: Readonly<Record<Severity, string>> = {
	error: 'critical',
	warning: 'major',
	information: 'minor',
	hint: 'info',
};

/** Writes a code quality report, which GitLab shows in merge requests. */
export function gitlabReport({ speaker }: Options, io: Io): Report {
	let first = true;
	return {
		begin: () => io.out('['),
		file(path, text, findings) {
			const located = locateFindings(text, findings, speaker);
			const prints = fingerprints(text, located);
			for (const [index, { rule, severity, message, start, end }] of located.entries()) {
				const issue = {
					description: message,
					check_name: rule,
					// It has to differ from those of other files, too.
					fingerprint: createHash('sha256').update(`${path}\0${prints[index]}`).digest('hex'),
					severity: SEVERITIES[severity],
					location: { path, lines: { begin: start.line, end: end.line } },
				};
				io.out(`${first ? '' : ','}\n${JSON.stringify(issue)}`);
				first = false;
			}
		},
		end: () => io.out('\n]\n'),
	};
}
