import { createTwoFilesPatch } from 'diff';

/** A patch as `git apply` takes it, line ends as they are; empty when nothing changes. */
export function unifiedDiff(name: string, before: string, after: string): string {
	if (before === after) {
		return '';
	}
	const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
	return patch.replace(/^=+\n/, '');
}
