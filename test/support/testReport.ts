/**
 * The events of an editor suite, for the program that started it. They are console lines, since these get out of every
 * extension host: Node, web worker, desktop.
 */
export type TestEvent =
	| { readonly event: 'start'; readonly total: number }
	| { readonly event: 'pass'; readonly title: string; readonly ms: number }
	| { readonly event: 'skip'; readonly title: string }
	| { readonly event: 'fail'; readonly title: string; readonly error: TestError }
	| { readonly event: 'end' };

export interface TestError {
	readonly message: string;
	readonly stack: string;
	/** As JSON, for a diff. */
	readonly actual?: string;
	readonly expected?: string;
}

/** Marks a console line as an event. */
export const reportMark = '@mii-test@';

/** Facts about the run for the suite, in a file of the workspace, which every host can read. */
export interface TestRun {
	readonly vscode: 'newest' | 'oldest';
	readonly host: 'node' | 'worker';
	readonly language: 'de' | 'en';
	/** Of the suites that are the same in every run, only the first, third … (0) or the second, fourth … (1). */
	readonly half?: 0 | 1;
	/** The extension under test was installed from a package, not loaded from its folder. */
	readonly installed: boolean;
	/** Id of the extension under test. */
	readonly extension: string;
	/** Only tests whose title contains this. */
	readonly grep?: string;
}

/** The path of {@link TestRun} in the workspace folder. */
export const testRunFile = '.vscode/mii-test-run.json';
