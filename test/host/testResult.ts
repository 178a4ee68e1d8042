import { reportMark, type TestError, type TestEvent } from '../support/testReport';

/** Collects what a suite reports. */
export class TestResult {
	readonly events: TestEvent[] = [];
	/** Why the run as a whole failed, if it did. */
	problem: string | undefined;
	seconds = 0;
	/** The place of the run, if the cell does not say it. */
	where = '';

	/** Takes a line of a console; lines that are no events of a suite are ignored. */
	take(line: string): void {
		const start = line.indexOf(reportMark);
		if (start < 0) {
			return;
		}
		const json = line.slice(start + reportMark.length);
		try {
			// Chromium and VS Code may add to the line, so everything behind the object is cut off.
			this.events.push(JSON.parse(json.slice(0, json.lastIndexOf('}') + 1)) as TestEvent);
		} catch {
			this.problem ??= `An event of the suite cannot be read: ${json.slice(0, 200)}`;
		}
	}

	count(event: TestEvent['event']): number {
		return this.events.filter((one) => one.event === event).length;
	}

	/** True when every announced test was reported and none failed. */
	get ok(): boolean {
		return !this.problem && this.count('end') === 1 && this.count('pass') > 0 && this.count('fail') === 0;
	}

	/** The lines of a report for people. */
	lines(verbose: boolean): readonly string[] {
		const lines = this.events.flatMap((one) => {
			switch (one.event) {
				case 'pass':
					return verbose ? [`  ✔ ${one.title} (${one.ms} ms)`] : [];
				case 'skip':
					return [`  - ${one.title}`];
				case 'fail':
					return [`  ✖ ${one.title}`, ...describe(one.error)];
				default:
					return [];
			}
		});
		return this.problem ? [...lines, ...indent(this.problem)] : lines;
	}

	/** For example `12 passed, 1 failed, 2 skipped`. */
	get summary(): string {
		const words = { pass: 'passed', fail: 'failed', skip: 'skipped' } as const;
		const counts = (['pass', 'fail', 'skip'] as const).filter((event) => event === 'pass' || this.count(event) > 0);
		return counts.map((event) => `${this.count(event)} ${words[event]}`).join(', ');
	}
}

function describe({ message, stack, actual, expected }: TestError): readonly string[] {
	const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
	// Below the test itself there is only mocha.
	const mocha = frames.findIndex((frame) => /^\s+at callFn /.test(frame));
	const diff = actual === undefined || expected === undefined ? [] : difference(expected, actual);
	return indent([message, ...diff, ...frames.slice(0, mocha < 0 ? 8 : mocha).map((frame) => frame.trim())].join('\n'));
}

/** Lines that only the expectation has (-) or only the outcome has (+), among those that both begin or end with. */
function difference(expected: string, actual: string): readonly string[] {
	const [wanted, got] = [expected.split('\n'), actual.split('\n')];
	const shorter = Math.min(wanted.length, got.length);
	let head = 0;
	while (head < shorter && wanted[head] === got[head]) {
		head++;
	}
	let tail = 0;
	while (tail < shorter - head && wanted.at(-1 - tail) === got.at(-1 - tail)) {
		tail++;
	}
	return [
		...wanted.slice(Math.max(0, head - 2), head).map((line) => `  ${line}`),
		...wanted.slice(head, wanted.length - tail).map((line) => `- ${line}`),
		...got.slice(head, got.length - tail).map((line) => `+ ${line}`),
		...got.slice(got.length - tail, got.length - tail + 2).map((line) => `  ${line}`),
	];
}

function indent(text: string): readonly string[] {
	return text.split('\n').map((line) => `      ${line}`);
}
