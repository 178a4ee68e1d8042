import { oneLine } from './oneLine';

/** Characters that a reader does not see, although they are no blanks: they hide in a name what it is. */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/**
 * Makes one line of a text that others wrote, such as a name of a file: no line ends, no signs that change the direction of
 * writing, nothing invisible.
 */
export function plainLine(text: string): string {
	return oneLine(text.replace(INVISIBLE, ''));
}
