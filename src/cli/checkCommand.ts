import path from 'node:path';
import { checkReadme, type Finding } from '../core/checks/checks';
import type { TextEdit } from '../core/problem';
import { applyEdits } from '../core/text/applyEdits';
import { FileReader } from './fileReader';
import { findFiles } from './files';
import { EXIT, type ExitCode, type Io } from './io';
import { type Options, SEVERITIES } from './options';
import { makeReport } from './report/makeReport';
import { Surroundings } from './surroundings';
import { unifiedDiff } from './unifiedDiff';

/** Checks files one after the other and reports each before reading the next, so that memory use stays constant. */
export async function checkCommand(options: Options, io: Io): Promise<ExitCode> {
	const reader = new FileReader(options, io);
	const surroundings = new Surroundings(options, io.cwd, reader);
	const report = makeReport(options, io);
	let failing = false;
	if (!options.diff) {
		report.begin();
	}
	try {
		for await (const file of findFiles(options.targets, io, options.speaker)) {
			const read = reader.read(file);
			if (!read) {
				continue;
			}
			const context = await surroundings.contextOf(file);
			const findings = checkReadme(read.text, context, { rules: options.rules });
			failing ||= findings.some((finding) => counts(finding, options));
			const name = path.relative(io.cwd, file).split(path.sep).join('/');
			if (options.diff) {
				io.out(unifiedDiff(name, read.text, applyEdits(read.text, fixesOf(findings))));
			} else {
				report.file(name, read.text, findings);
			}
		}
	} finally {
		if (!options.diff) {
			report.end(!reader.failed);
		}
	}
	return reader.failed ? EXIT.failed : failing ? EXIT.findings : EXIT.nothing;
}

function counts({ severity }: Finding, { failOn }: Options): boolean {
	return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}

/** Returns the certain fixes, without those that overlap an earlier one. */
function fixesOf(findings: readonly Finding[]): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	for (const edit of findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => a.start - b.start)) {
		if (edit.start >= (edits.at(-1)?.end ?? 0)) {
			edits.push(edit);
		}
	}
	return edits;
}
