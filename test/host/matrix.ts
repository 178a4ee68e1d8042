import type { TestRun } from '../support/testReport';

/** One run of the editor suite. */
export type Cell = Pick<TestRun, 'vscode' | 'host' | 'language'>;

/**
 * Four combinations in which every pair of version, host and language meets: what breaks in one of them alone breaks
 * here too, in half the time.
 */
const PAIRS: readonly Cell[] = [
	{ vscode: 'newest', host: 'node', language: 'en' },
	{ vscode: 'newest', host: 'worker', language: 'de' },
	{ vscode: 'oldest', host: 'node', language: 'de' },
	{ vscode: 'oldest', host: 'worker', language: 'en' },
];

/** The combinations that the suite runs in, or of all eight those that a filter leaves. */
export function matrix(
	only: { readonly [Key in keyof Cell]?: string | undefined },
	scope: 'pairs' | 'all',
): readonly Cell[] {
	if (scope === 'pairs' && !only.vscode && !only.host && !only.language) {
		return PAIRS;
	}
	const cells: Cell[] = [];
	for (const vscode of ['newest', 'oldest'] as const) {
		for (const host of ['node', 'worker'] as const) {
			for (const language of ['en', 'de'] as const) {
				cells.push({ vscode, host, language });
			}
		}
	}
	return cells.filter((cell) =>
		(['vscode', 'host', 'language'] as const).every((key) => !only[key] || only[key] === cell[key]),
	);
}

/** Does all jobs, at most `width` at the same time, and keeps their order in the result. */
export async function inParallel<Job, Result>(
	jobs: readonly Job[],
	width: number,
	work: (job: Job) => Promise<Result>,
): Promise<readonly Result[]> {
	const results: Result[] = [];
	const queue = jobs.entries();
	const worker = async (): Promise<void> => {
		// The iterator is shared, so each job is taken by one worker.
		for (const [index, job] of queue) {
			results[index] = await work(job);
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, worker));
	return results;
}
