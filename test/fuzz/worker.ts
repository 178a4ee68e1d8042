/** Holds the trees whose kinds and seeds it is sent, one after the other. */
import { holdTree } from './holdTree';
import { type Kind, treeOf } from './trees';

export interface Task {
	readonly kind: Kind;
	readonly seed: number;
}

export interface Answer extends Task {
	/** Nothing means that all promises were kept. */
	readonly failure?: string;
}

/** Somebody who owns nothing. */
const NOBODY = 65_534;

// Trees have links to everywhere. If one is followed, nothing but the failure may come of it.
if (process.getuid?.() === 0) {
	process.setgid?.(NOBODY);
	process.setuid?.(NOBODY);
}

process.on('message', ({ kind, seed }: Task) => {
	holdTree(treeOf(kind, seed)).then(
		() => process.send?.({ kind, seed } satisfies Answer),
		(error: unknown) => {
			const failure = error instanceof Error ? String(error.stack) : String(error);
			process.send?.({ kind, seed, failure } satisfies Answer);
		},
	);
});
