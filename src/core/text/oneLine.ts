/**
 * Makes one line of a text: whatever could end the line, start another header (RFC 5322, section 2.2) or turn the
 * direction of writing becomes a blank. Lone surrogates, which no UTF-8 can hold, become U+FFFD.
 */
export function oneLine(text: string): string {
	return text
		.replace(/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]+/gu, ' ')
		.trim()
		.toWellFormed();
}
