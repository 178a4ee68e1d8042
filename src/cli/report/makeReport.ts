import type { Io } from '../io';
import type { Options } from '../options';
import { githubReport } from './githubReport';
import { gitlabReport } from './gitlabReport';
import { jsonReport } from './jsonReport';
import { junitReport } from './junitReport';
import type { Report } from './report';
import { sarifReport } from './sarifReport';
import { textReport } from './textReport';
import { withSummary } from './withSummary';

/** Creates the report for the output format in the options, with a summary where one is asked for. */
export function makeReport(options: Options, io: Io): Report {
	const report = withCount(inFormat(options, io), io);
	return options.summary === undefined ? report : withSummary(report, options.summary, options, io);
}

/** Tells how many findings there are in the end. */
function withCount(report: Report, io: Io): Report {
	let count = 0;
	return {
		begin: () => report.begin(),
		file(name, text, findings, others) {
			count += findings.length;
			report.file(name, text, findings, others);
		},
		end(failures) {
			report.end(failures);
			io.counted?.(count);
		},
	};
}

function inFormat(options: Options, io: Io): Report {
	switch (options.format) {
		case 'text':
			return textReport(options, io);
		case 'json':
			return jsonReport(options, io);
		case 'sarif':
			return sarifReport(options, io);
		case 'github':
			return githubReport(options, io);
		case 'gitlab':
			return gitlabReport(options, io);
		case 'junit':
			return junitReport(options, io);
	}
}
