import path from 'node:path';
import { CONFIG_PATH, readConfig } from '../core/config/config';
import { MESSAGES } from '../core/messages';
import { parseRegistry } from '../core/registry/parse';
import { FileReader } from './fileReader';
import { statIfThere } from './ifThere';
import { EXIT, type ExitCode, type Io, UsageError } from './io';
import { mergeOverlay } from './mergeOverlay';
import type { Options } from './options';
import { makeReport } from './report/makeReport';
import { OVERLAY } from './surroundings';

/** Validates the given files, those in given folders, or else the nearest ones in `.mii` from the working folder upward. */
export async function registryCommand(options: Options, io: Io): Promise<ExitCode> {
	const reader = new FileReader(options, io);
	const report = makeReport(options, io);
	const files = registryFiles(options, io);
	let found = false;
	report.begin();
	for (const file of files) {
		const read = reader.readOrFail(file);
		if (read) {
			// Only a whole registry has the key `initiative`; an overlay must not have it.
			const whole = /^initiative\s*:/m.test(read.text);
			const isConfig = path.basename(file) === path.basename(CONFIG_PATH);
			const { problems } = isConfig
				? readConfig(read.text)
				: whole
					? parseRegistry(read.text)
					: mergeOverlay(read.text);
			found ||= problems.length > 0;
			const name = reader.names.of(file);
			report.file(
				name,
				read.text,
				problems.map((problem) => ({ ...problem, rule: problem.code, message: { text: MESSAGES[problem.code] } })),
			);
		}
	}
	report.end(reader.failures);
	return reader.failed ? EXIT.failed : found ? EXIT.findings : EXIT.nothing;
}

function registryFiles({ targets, speaker }: Options, { cwd }: Io): readonly string[] {
	const given = targets.map((target) => path.resolve(cwd, target));
	const files =
		given.length > 0
			? given.flatMap((target) => (statIfThere(target)?.isDirectory() ? filesOf(target) : [target]))
			: nearestFiles(cwd);
	if (files.length === 0) {
		throw new UsageError(speaker.say('no-registry'));
	}
	return files;
}

/** The files of the nearest folder that has some, from a folder upward. */
function nearestFiles(folder: string): readonly string[] {
	const files = filesOf(folder);
	const above = path.dirname(folder);
	return files.length > 0 || above === folder ? files : nearestFiles(above);
}

/** The overlay and the configuration of a folder, as far as they are there. */
function filesOf(folder: string): readonly string[] {
	return [OVERLAY, CONFIG_PATH].map((file) => path.join(folder, file)).filter((file) => statIfThere(file));
}
