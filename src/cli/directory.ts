/** The directory as the working folder has it: with its overlay, and with the facts of its repository. */
import path from 'node:path';
import type { CheckContext } from '../core/checks/checks';
import { FileReader } from './fileReader';
import { EXIT, type ExitCode, type Io } from './io';
import type { Options } from './options';
import { Surroundings } from './surroundings';

interface Directory extends CheckContext {
	/**
	 * Prints what was found: as text, or as JSON.
	 *
	 * @param isDocument whether the text is for a file.
	 * @returns the exit code.
	 */
	show(isFound: boolean, text: string, data: object, isDocument?: boolean): ExitCode;
}

export async function directoryOf(options: Options, io: Io): Promise<Directory> {
	const reader = new FileReader({ ...options, targets: [] }, io);
	const around = await new Surroundings(options, io.cwd, reader).contextOf(path.join(io.cwd, 'README.md'));
	return {
		...around,
		show(isFound, text, data, isDocument = false) {
			if (options.format === 'json') {
				io.out(`${JSON.stringify(data, undefined, '  ')}\n`);
			} else if (isDocument) {
				io.document(text);
			} else {
				io.out(text);
			}
			return reader.failed ? EXIT.failed : isFound ? EXIT.nothing : EXIT.findings;
		},
	};
}
