/** VS Code shows no more of a message, in characters. */
const MAX_LENGTH = 1_000;
/**
 * Characters that end a line or change the direction of writing. All but the first are listed: V8 needs a third of a
 * millisecond for their properties, and this file is loaded with every start.
 */
const LINE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Characters that a reader does not see, although they are no blanks: they hide in a name what it is. */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/** Makes one line of a text that others wrote, such as the name of a file, with nothing invisible in it. */
function plainLine(text: string): string {
	return text.replace(INVISIBLE, '').replace(LINE, ' ').trim();
}

/** Keeps VS Code from making links of a message: a zero-width space parts the brackets of `[text](address)`. */
export function plainMessage(text: string): string {
	return plainLine(text.slice(0, MAX_LENGTH)).replaceAll('](', ']\u200b(');
}

/** Keeps `$(name)` in a label or in the status bar from becoming an icon. */
export function plainLabel(text: string): string {
	return plainLine(text).replace(/\$\(/g, '$\u200b(');
}
