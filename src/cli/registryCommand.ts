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

/** Validates the given registry files, or else the nearest `.mii/registry.yaml` from the working folder upward. */
export async function registryCommand(options: Options, io: Io): Promise<ExitCode> {
	const reader = new FileReader(options, io);
	const report = makeReport(options, io);
	const files = await registryFiles(options, io);
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

async function registryFiles({ targets, speaker }: Options, { cwd }: Io): Promise<readonly string[]> {
	if (targets.length > 0) {
		return targets.map((target) => path.resolve(cwd, target));
	}
	for (let folder = cwd; ; folder = path.dirname(folder)) {
		const file = path.join(folder, OVERLAY);
		if (statIfThere(file)) {
			return [file];
		}
		if (folder === path.dirname(folder)) {
			throw new UsageError(speaker.say('no-registry'));
		}
	}
}
