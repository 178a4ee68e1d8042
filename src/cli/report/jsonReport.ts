import type { Io } from '../io';
import type { Options } from '../options';
import { placed } from './place';
import type { Report } from './report';

/** One JSON object with every file, written file by file. */
export function jsonReport({ speaker }: Options, io: Io): Report {
	let first = true;
	return {
		begin: () => io.out('{"files":['),
		file(path, text, findings) {
			io.out(`${first ? '' : ','}\n${JSON.stringify({ path, findings: placed(text, findings, speaker) })}`);
			first = false;
		},
		end: () => io.out('\n]}\n'),
	};
}
