import { createTwoFilesPatch } from 'diff';
import type { TextFile } from './textFile';

/**
 * Returns a patch for `git apply` that keeps line ends and byte order mark; empty if nothing changes.
 *
 * @param before nothing for a new file.
 */
export function unifiedDiff(name: string, before: TextFile | undefined, after: string): string {
	const { text, byteOrderMark } = before ?? { text: '', byteOrderMark: false };
	if (text === after) {
		return '';
	}
	const mark = byteOrderMark ? '\uFEFF' : '';
	const [from, to] = [before ? `a/${name}` : '/dev/null', `b/${name}`];
	const patch = createTwoFilesPatch(from, to, mark + text, mark + after, undefined, undefined, { context: 3 });
	return patch.replace(/^=+\n/, '');
}
