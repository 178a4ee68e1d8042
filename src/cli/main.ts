#!/usr/bin/env node
/** The program: starts a run with the environment of the process. */
import { fstatSync, readFileSync } from 'node:fs';
import { EXIT } from './io';
import { visible } from './print/visible';
import { run } from './run';

/** @public the action runs the same file. */
export { run };

if (require.main === module) {
	// A reader such as `head` may close the pipe early. The run continues: files are still updated, and the exit code is
	// correct.
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') {
				fail(error.message);
				process.exit();
			}
		});
	}

	run(process.argv.slice(2), {
		cwd: process.cwd(),
		env: process.env,
		isTerminal: process.stdout.isTTY === true,
		isFile: isFile(process.stdout.fd),
		today: new Date().toISOString().slice(0, 10),
		stdin: () => readFileSync(0),
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text),
	}).then(
		(code) => {
			process.exitCode = code;
		},
		(error: unknown) => {
			fail(String(error instanceof Error ? error.stack : error));
		},
	);
}

/** The exit code says it also where the message cannot be written. */
function fail(message: string): void {
	process.exitCode = EXIT.failed;
	process.stderr.write(`${visible(message)}\n`);
}

/** A stream that is closed is no file. */
function isFile(stream: number): boolean {
	try {
		return fstatSync(stream).isFile();
	} catch {
		return false;
	}
}
