import type { Io } from '../io';
import type { Options } from '../options';
import { githubReport } from './githubReport';
import { jsonReport } from './jsonReport';
import type { Report } from './report';
import { sarifReport } from './sarifReport';
import { textReport } from './textReport';

/** Creates the report for the output format in the options. */
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
