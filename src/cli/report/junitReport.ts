import type { Io } from '../io';
import type { Options } from '../options';
import { locateFindings } from './locateFindings';
import type { Report } from './report';

/** Writes JUnit XML: a suite for each file, and a failed test for each finding in it. */
export function junitReport({ speaker }: Options, io: Io): Report {
	return {
		begin: () => io.out('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mii-contributor">\n'),
		file(name, text, findings) {
			const located = locateFindings(text, findings, speaker);
			const tests = located.map(({ rule, severity, message, start }) => {
				const place = `${name}:${start.line}:${start.column}`;
				const failure = `<failure type="${severity}" message="${xml(message)}">${xml(`${place}: ${message}`)}</failure>`;
				return `<testcase classname="${xml(name)}" name="${xml(`${rule} (${start.line}:${start.column})`)}">${failure}</testcase>`;
			});
			// A suite without tests counts as an error in some programs.
			const all = tests.length > 0 ? tests : [`<testcase classname="${xml(name)}" name="mii-contributor"/>`];
			const counts = `tests="${all.length}" failures="${tests.length}" errors="0"`;
			io.out(`<testsuite name="${xml(name)}" ${counts}>\n${all.join('\n')}\n</testsuite>\n`);
		},
		end(failures) {
			if (failures.length > 0) {
				const tests = failures.map(
					(failure, index) => `<testcase name="run ${index + 1}"><error message="${xml(failure)}"/></testcase>`,
				);
				const counts = `tests="${tests.length}" failures="0" errors="${tests.length}"`;
				io.out(`<testsuite name="mii-contributor" ${counts}>\n${tests.join('\n')}\n</testsuite>\n`);
			}
			io.out('</testsuites>\n');
		},
	};
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them, not even escaped
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(text: string): string {
	return text
		.replace(FORBIDDEN, '\uFFFD')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/\n/g, '&#10;');
}
