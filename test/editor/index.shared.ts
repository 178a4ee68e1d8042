import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { reportMark, type TestError, type TestEvent, type TestRun, testRunFile } from '../support/testReport';
import { sharedSuites } from './sharedSuite';

let currentRun: Promise<TestRun> | undefined;

/** The run this is in. */
export function testRun(): Promise<TestRun> {
	currentRun ??= readTestRun();
	return currentRun;
}

async function readTestRun(): Promise<TestRun> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('The editor suite needs a workspace folder.');
	}
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, testRunFile));
	return JSON.parse(new TextDecoder().decode(bytes)) as TestRun;
}

/** Runs all tests and reports each; rejects if one failed, which VS Code turns into its exit code. */
export async function runSuite(mocha: Mocha): Promise<void> {
	const failures = await runAll(mocha).catch((error: unknown) => {
		// VS Code itself says no more than that its exit code is 1.
		report({ event: 'fail', title: 'the suite as a whole', error: describeError(error) });
		return 1;
	});
	if (failures > 0) {
		throw new Error(`${failures} failed`);
	}
}

async function runAll(mocha: Mocha): Promise<number> {
	const { grep, half } = await testRun();
	if (grep) {
		mocha.fgrep(grep);
	} else if (half !== undefined) {
		const others = new Set(sharedSuites.filter((_, index) => index % 2 !== half));
		mocha.suite.suites = mocha.suite.suites.filter((suite) => !others.has(suite));
	}
	for (const suite of mocha.suite.suites) {
		// An open document costs time with every change of a setting or an overlay, in all suites that follow.
		suite.afterAll(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
	}
	mocha.reporter(Reporter as unknown as Mocha.ReporterConstructor);
	return new Promise((resolve) => {
		mocha.run(resolve);
	});
}

/** A mocha reporter that prints one marked line for each event. */
class Reporter {
	constructor(runner: Mocha.Runner) {
		runner.once('start', () => report({ event: 'start', total: runner.total }));
		runner.on('pass', (test) => report({ event: 'pass', title: title(test), ms: test.duration ?? 0 }));
		runner.on('pending', (test) => report({ event: 'skip', title: title(test) }));
		runner.on('fail', (test, error) => report({ event: 'fail', title: title(test), error: describeError(error) }));
		runner.once('end', () => report({ event: 'end' }));
	}
}

function title(test: Mocha.Runnable): string {
	return test.titlePath().join(' › ');
}

function report(event: TestEvent): void {
	console.log(reportMark + JSON.stringify(event));
}

function describeError(error: unknown): TestError {
	if (!(error instanceof Error)) {
		return { message: String(error), stack: '' };
	}
	const { actual, expected } = error as { actual?: unknown; expected?: unknown };
	return {
		message: error.message,
		stack: error.stack ?? '',
		...((actual !== undefined || expected !== undefined) && { actual: shown(actual), expected: shown(expected) }),
	};
}

function shown(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value));
}
