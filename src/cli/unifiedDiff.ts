import { createTwoFilesPatch } from 'diff';

/** Returns a patch for `git apply` that keeps line ends; empty if nothing changes. */
export function unifiedDiff(name: string, before: string, after: string): string {
	if (before === after) {
		return '';
	}
	const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
	return patch.replace(/^=+\n/, '');
}
