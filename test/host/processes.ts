import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { atEnd } from './cleanup';

/** A program that was started here, with all it starts itself. */
export interface OwnProcess {
	readonly child: ChildProcess;
	/** The last part of its output so far. */
	output(): string;
	/** Kills it with its children and waits until it is gone. */
	kill(): Promise<void>;
}

const outputLimit = 20_000;

/** Starts a program that does not outlive this one. Its standard input is a pipe which nobody writes to. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): OwnProcess {
	// A process group of its own on POSIX, so that its children can be reached through it.
	const detached = process.platform !== 'win32';
	const child = spawn(command, args, { stdio: 'pipe', windowsHide: true, ...options, detached });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk: string) => {
			text = (text + chunk).slice(-outputLimit);
		});
	}
	// Without a handler, a program that cannot be started ends this one with a stack that explains nothing.
	child.on('error', (error) => {
		text += String(error);
	});
	const killNow = atEnd(() => killTree(child));
	child.once('exit', killNow);
	return {
		child,
		output: () => text,
		kill: async () => {
			const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
			const exit = gone ? undefined : once(child, 'exit');
			killNow();
			await exit;
		},
	};
}

/** Runs a program to its end; rejects with the tail of what it printed if it fails. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
	const own = start(command, args, options);
	own.child.stdin?.end();
	const code = await new Promise<number | null>((resolve) => {
		own.child.once('close', resolve).once('error', () => resolve(null));
	});
	if (code !== 0) {
		throw new Error(`${command} ${args.join(' ')} failed (${code ?? own.child.signalCode}):\n${own.output().trim()}`);
	}
	return own.output();
}

function killTree({ pid }: ChildProcess): void {
	if (pid === undefined) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
		return;
	}
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// The whole group is gone already.
	}
}
