import type { TestRun } from '../support/testReport';

/** One run of the editor suite. */
export type Cell = Pick<TestRun, 'vscode' | 'host' | 'language'> & Partial<Pick<TestRun, 'half'>>;

/**
 * Two combinations in which every version, every host and every language is once: what `npm test` runs. They share the
 * suites that are the same in both.
 */
const EACH: readonly Cell[] = [
	{ vscode: 'newest', host: 'node', language: 'en', half: 0 },
	{ vscode: 'oldest', host: 'worker', language: 'de', half: 1 },
];

/** Four in which every pair of version, host and language meets: what CI runs. */
const PAIRS: readonly Cell[] = [
	{ vscode: 'newest', host: 'node', language: 'en' },
	{ vscode: 'newest', host: 'worker', language: 'de' },
	{ vscode: 'oldest', host: 'node', language: 'de' },
	{ vscode: 'oldest', host: 'worker', language: 'en' },
];

/**
 * The combinations that the suite runs in, or of all eight those that a filter leaves.
 *
 * @param scope `pairs` or `all`; anything else means the two.
 */
export function matrix(
	only: { readonly [Key in keyof Cell]?: string | undefined },
	scope: string | undefined,
): readonly Cell[] {
	if (scope !== 'all' && !only.vscode && !only.host && !only.language) {
		return scope === 'pairs' ? PAIRS : EACH;
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
