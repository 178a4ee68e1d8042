/**
 * `npm run fuzz -- --minutes 5` runs the command line over random folders; `--kind names --seed 42` over one of them,
 * which it prints.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind, treeOf } from './trees';
import type { Answer } from './worker';

/** A case that takes longer on the clock hangs. */
const MAX_CASE_MS = 300_000;
const MAX_FAILURES = 10;

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, kind: { type: 'string' } },
});
// It runs beside other tests.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const all = Object.keys(KINDS) as Kind[];
const kinds = values.kind === undefined ? all : all.filter((kind) => kind === values.kind);
const first = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const isOne = values.seed !== undefined && values.kind !== undefined;
const end = performance.now() + Number(values.minutes) * 60_000;

const counts = new Map(kinds.map((kind) => [kind, 0]));
const failures: Answer[] = [];
let worker: ChildProcess | undefined;

function startWorker(): ChildProcess {
	return fork(path.join(import.meta.dirname, 'worker.mjs'), { execArgv: ['--enable-source-maps'] });
}

/** Holds one tree in a process of its own, which can be ended when it hangs. */
function hold(kind: Kind, seed: number): Promise<Answer> {
	worker ??= startWorker();
	const own = worker;
	return new Promise((resolve) => {
		const done = (answer: Answer, isLost: boolean): void => {
			clearTimeout(timer);
			own.removeAllListeners();
			if (isLost) {
				own.kill('SIGKILL');
				worker = undefined;
			}
			resolve(answer);
		};
		const timer = setTimeout(
			() => done({ kind, seed, failure: `took more than ${MAX_CASE_MS} ms` }, true),
			MAX_CASE_MS,
		);
		own.once('message', (answer) => done(answer as Answer, false));
		own.once('exit', (code, signal) => done({ kind, seed, failure: `ended with ${code ?? signal}` }, true));
		own.send({ kind, seed });
	});
}

console.log(`Seeds from ${first} on; kinds: ${kinds.join(', ')}.`);
if (isOne) {
	console.log(kinds.map((kind) => treeOf(kind, first)));
}
for (let seed = first; failures.length < MAX_FAILURES && (isOne ? seed === first : performance.now() < end); seed++) {
	for (const kind of kinds) {
		const answer = await hold(kind, seed);
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
		if (answer.failure !== undefined) {
			failures.push(answer);
			console.log(`\n✖ npm run fuzz -- --kind ${kind} --seed ${seed}\n${answer.failure}\n`);
		}
	}
}
worker?.kill();
for (const [kind, count] of counts) {
	console.log(`${kind}: ${count} folders, ${failures.filter((failure) => failure.kind === kind).length} failures`);
}
process.exitCode = failures.length > 0 || kinds.length === 0 ? 1 : 0;
