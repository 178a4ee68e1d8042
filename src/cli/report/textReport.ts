import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** Writes one line per finding, in a form that editors and terminals turn into a link. */
export function textReport({ speaker, quiet }: Options, io: Io): Report {
	const count = { files: 0, affected: 0, findings: 0 };
	return {
		begin: () => undefined,
		file(name, text, findings, others) {
			count.files++;
			count.affected += findings.length > 0 ? 1 : 0;
			count.findings += findings.length;
			for (const finding of locateFindings(text, findings, speaker, { name, others })) {
				const { rule, severity, message, start, related = [] } = finding;
				const word = { text: speaker.say(severity), colour: COLOURS[severity] };
				io.line(`${name}:${start.line}:${start.column}: `, word, `: ${message} `, { text: `[${rule}]`, colour: 90 });
				for (const { path, start: there, value } of related) {
					io.line(`    ${path}:${there.line}:${there.column}: ${speaker.translate('“{0}”', [value])}`);
				}
			}
		},
		end(failures) {
			// A run that was stopped before the first file has found nothing because it has not looked.
			if (quiet || (count.files === 0 && failures.length > 0)) {
				return;
			}
			const [findings, affected, files] = [count.findings, count.affected, count.files].map(String);
			const summary =
				count.findings === 0
					? speaker.say('summary-none', files ?? '')
					: speaker.say('summary', findings ?? '', affected ?? '', files ?? '');
			// The summary is no finding, so it goes to the error stream.
			io.err(`${summary}\n`);
		},
	};
}
