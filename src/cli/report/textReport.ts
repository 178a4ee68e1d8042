import type { Severity } from '../../core/problem';
import type { Io } from '../io';
import type { Options } from '../options';
import { placed } from './place';
import type { Report } from './report';

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** A line a finding, in a form that editors and terminals make a link of. */
export function textReport({ speaker, quiet }: Options, io: Io): Report {
	const colourful = io.isTerminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
	const paint = (text: string, code: number): string => (colourful ? `\u001b[${code}m${text}\u001b[0m` : text);
	const count = { files: 0, affected: 0, findings: 0 };
	return {
		begin: () => undefined,
		file(name, text, findings) {
			count.files++;
			count.affected += findings.length > 0 ? 1 : 0;
			count.findings += findings.length;
			for (const { rule, severity, message, start } of placed(text, findings, speaker)) {
				const word = paint(speaker.say(severity), COLOURS[severity]);
				io.out(`${name}:${start.line}:${start.column}: ${word}: ${message} ${paint(`[${rule}]`, 90)}\n`);
			}
		},
		end() {
			if (quiet) {
				return;
			}
			const [findings, affected, files] = [count.findings, count.affected, count.files].map(String);
			const summary =
				count.findings === 0
					? speaker.say('summary-none', files ?? '')
					: speaker.say('summary', findings ?? '', affected ?? '', files ?? '');
			// Not a finding, so not among them.
			io.err(`${summary}\n`);
		},
	};
}
