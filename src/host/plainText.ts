/** VS Code shows no more of a message, in characters. */
const MAX_LENGTH = 1_000;
// Sources of patterns, which become patterns when a message is shown: V8 reads those when it reads the code, which is loaded
// with every start, and takes longer for the properties of characters than for all the rest of it.
/** Characters that end a line or change the direction of writing. */
const LINE = '[\\p{Control}\\p{Line_Separator}\\p{Paragraph_Separator}\\p{Bidi_Control}]+';
/**
 * Characters that a reader does not see, although they are no blanks: they hide in a name what it is. The joiners and
 * selectors of emoji and of some scripts stay.
 */
const INVISIBLE =
	'(?:(?![\\u200c\\u200d\\ufe00-\\ufe0f\\p{Bidi_Control}])[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb])+';

/** Makes one line of a text that others wrote, such as the name of a file, with nothing invisible in it. */
function plainLine(text: string): string {
	return text.replace(new RegExp(INVISIBLE, 'gu'), '').replace(new RegExp(LINE, 'gu'), ' ').trim();
}

/** Keeps VS Code from making links of a message: a zero-width space parts the brackets of `[text](address)`. */
export function plainMessage(text: string): string {
	return plainLine(text.slice(0, MAX_LENGTH)).replaceAll('](', ']\u200b(');
}

/** Keeps `$(name)` in a label from becoming an icon: in a picker, a list of completions or the status bar. */
export function plainLabel(text: string): string {
	return plainLine(text).replace(/\$\(/g, '$\u200b(');
}
