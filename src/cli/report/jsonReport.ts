import type { Io } from '../io';
import type { Options } from '../options';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

/** Writes one JSON object with all files, file by file. */
export function jsonReport({ speaker }: Options, io: Io): Report {
	let first = true;
	return {
		begin: () => io.out('{"files":['),
		file(path, text, findings, others) {
			const located = locateFindings(text, findings, speaker, { name: path, others });
			io.out(`${first ? '' : ','}\n${JSON.stringify({ path, findings: located })}`);
			first = false;
		},
		end: (failures) => io.out(`\n]${failures.length > 0 ? `,"errors":${JSON.stringify(failures)}` : ''}}\n`),
	};
}
