#!/usr/bin/env node
/** The program: gives the surroundings of the process to a run. */
import { EXIT } from './io';
import { run } from './run';

// Whoever closes a pipe early, `head` for instance, has seen enough. The work goes on: files are still updated, and the
// exit code is the real one.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			throw error;
		}
	});
}

run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	isTerminal: process.stdout.isTTY === true,
	today: new Date().toISOString().slice(0, 10),
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
}).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
		process.exitCode = EXIT.failed;
	},
);
