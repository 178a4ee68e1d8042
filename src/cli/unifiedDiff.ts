import { createTwoFilesPatch } from 'diff';
import type { TextFile } from './textFile';

/** Returns a patch for `git apply` that keeps line ends and byte order mark; empty if nothing changes. */
export function unifiedDiff(name: string, { text, byteOrderMark }: TextFile, after: string): string {
	if (text === after) {
		return '';
	}
	const mark = byteOrderMark ? '\uFEFF' : '';
	const [from, to] = [`a/${name}`, `b/${name}`];
	const patch = createTwoFilesPatch(from, to, mark + text, mark + after, undefined, undefined, { context: 3 });
	return patch.replace(/^=+\n/, '');
}
