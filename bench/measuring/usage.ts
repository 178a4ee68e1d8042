import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** The resources that a program and all that it started used. */
export interface Usage {
	/** Processor time in milliseconds, of the program and of the system for it. */
	readonly cpu: number;
	/** The most memory in megabytes; undefined where the system does not say (only Linux does). */
	readonly memory: number | undefined;
}

/** Prints seconds, then the exit code. Node itself cannot say what its children used; a shell can. */
const TIMED = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null; echo "$?"';

/** Runs a program that looks for mistakes; it may find some (exit code 1). */
export async function usageOf(program: string, args: readonly string[], cwd: string): Promise<Usage> {
	if (process.platform === 'win32') {
		throw new Error('the processor time of other programs is not measured on Windows');
	}
	const shell = spawn('bash', ['-c', TIMED, 'bash', program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
	let memory: number | undefined;
	const timer = setInterval(() => {
		memory = Math.max(memory ?? 0, peakOfChild(shell.pid ?? 0)) || undefined;
	}, 10);
	const [code, seconds] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
	clearInterval(timer);
	const times = /(\d+)[.,](\d+) (\d+)[.,](\d+)/.exec(seconds);
	if (Number(code) > 1 || !times) {
		throw new Error(`${program} ${args.join(' ')} ended with ${code.trim()}`);
	}
	return { cpu: Number(`${times[1]}${times[2]}`) + Number(`${times[3]}${times[4]}`), memory };
}

/** The most memory so far of the only child of a process, by Linux's own count. */
function peakOfChild(pid: number): number {
	try {
		const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
		const status = readFileSync(`/proc/${child}/status`, 'utf8');
		return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
	} catch {
		// Not there yet, gone already, or no Linux.
		return 0;
	}
}
