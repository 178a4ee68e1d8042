import { version } from '../../package.json';
import { checkCommand } from './checkCommand';
import { withOutputFile } from './disk/outputFile';
import { findCommand } from './findCommand';
import { commandHelp, programHelp } from './help';
import { initCommand } from './initCommand';
import { EXIT, type ExitCode, type Io, type Surface, UsageError } from './io';
import { languageOf, type Options, readOptions } from './options';
import { printing } from './print/printing';
import { registryCommand } from './registryCommand';
import { sectionCommand } from './sectionCommand';
import { showCommand } from './showCommand';
import { speaker } from './texts';
import { updateCommand } from './updateCommand';

/** Runs the command line with the arguments of the program. @returns the exit code; see the help. */
export async function run(given: readonly string[], surface: Surface): Promise<ExitCode> {
	const io = printing(surface);
	const words = commandFirst(given);
	const said = speaker(languageOf(words, io));
	const first = words[0];
	if (first === '--version') {
		io.out(`${version}\n`);
		return EXIT.nothing;
	}
	if (first === undefined || first === '--help' || first === '-h') {
		io.out(programHelp(said));
		return first === undefined ? EXIT.failed : EXIT.nothing;
	}
	try {
		const options = readOptions(words, io);
		if (options.help) {
			io.out(commandHelp(options.command, options.speaker, io));
			return EXIT.nothing;
		}
		const { output } = options;
		return output === undefined
			? await runCommand(options, io)
			: await withOutputFile(output, said, surface, (toFile) => runCommand(options, printing(toFile)));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		io.err(`${error instanceof UsageError ? message : said.say('failed', message)}\n`);
		return EXIT.failed;
	}
}

function runCommand(options: Options, io: Io): Promise<ExitCode> {
	switch (options.command) {
		case 'check':
			return checkCommand(options, io);
		case 'update':
			return updateCommand(options, io);
		case 'registry':
			return registryCommand(options, io);
		case 'init':
			return initCommand(options, io);
		case 'find':
			return findCommand(options, io);
		case 'show':
			return showCommand(options, io);
		case 'section':
			return sectionCommand(options, io);
	}
}

/** Moves the option `--language` after the command, so that it may also be given before it. */
function commandFirst(words: readonly string[]): readonly string[] {
	const count = words[0] === '--language' ? 2 : words[0]?.startsWith('--language=') ? 1 : 0;
	return [...words.slice(count), ...words.slice(0, count)];
}
