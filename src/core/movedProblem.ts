import type { Problem, Span } from './problem';

/** The same problem in a text in which everything before it is longer by some characters, or shorter. */
export function movedProblem<Moved extends Problem<string>>(problem: Moved, by: number): Moved {
	if (by === 0) {
		return problem;
	}
	const { fix, guess } = problem;
	return {
		...problem,
		span: moved(problem.span, by),
		...(fix && { fix: fix.map((edit) => ({ ...edit, ...moved(edit, by) })) }),
		...(guess && { guess: guess.map((edit) => ({ ...edit, ...moved(edit, by) })) }),
	};
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
