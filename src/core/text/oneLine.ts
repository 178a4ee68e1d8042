/**
 * Makes one line of a text: characters that could end the line, start another header (RFC 5322, section 2.2) or change the
 * direction of writing become spaces. Lone surrogates, which UTF-8 cannot encode, become U+FFFD.
 */
export function oneLine(text: string): string {
	return text
		.replace(/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]+/gu, ' ')
		.trim()
		.toWellFormed();
}
