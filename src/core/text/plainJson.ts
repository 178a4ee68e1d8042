/** Strings, which stay; comments and commas before a closing bracket, which JSON does not know. */
const COMMENTS = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
const COMMAS = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g;

/**
 * Makes JSON of a file that may have comments and trailing commas, as those of VS Code do. Blanks take their place, so
 * that every offset stays.
 */
export function plainJson(text: string): string {
	const blank = (found: string): string => (found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' '));
	return text.replace(COMMENTS, blank).replace(COMMAS, blank);
}
