/**
 * Makes texts of others harmless for whoever shows them: a terminal, an editor, or a service that runs a command when it
 * finds one in what a program prints.
 */

/** Characters that move the cursor, end a line, change the direction of writing, or hide what is written. */
const ACTING =
	/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** GitHub reads `::error::` at the beginning of a line, after blanks; `##[error]` and Azure's `##vso[…]` anywhere. */
const COMMAND = /^\s*::|##(?=\w*\[)/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Shows a text in one line. What would act is shown as in a string of JSON, so that JSON keeps its meaning. */
export function visible(text: string): string {
	return text
		.replace(ACTING, (sign) => SHORT[sign] ?? escaped(sign))
		.replace(COMMAND, (found) => found.slice(0, -1) + escaped(found.slice(-1)));
}

/** The same for a text whose line breaks are meant, such as a help text. */
export function visibleLines(text: string): string {
	return text.split('\n').map(visible).join('\n');
}

/** The same for a text that is for a file: tabs and line ends stay. */
export function visibleText(text: string): string {
	return text.replace(/[^\r\n\t]+|\r(?!\n)/g, visible);
}

function escaped(sign: string): string {
	return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
		'',
	);
}
