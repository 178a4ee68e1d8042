/**
 * Markdown for the cards of VS Code, which show data written by others. VS Code reads it with marked, which differs from
 * CommonMark: it takes the backslashes off brackets in a link text before it reads that text.
 */
import { escapeMarkdown } from './markdownText';

/** Writes a text as Markdown that shows exactly this text, also as the text of a link. */
export function cardText(text: string): string {
	// With a backslash, VS Code shows `$(name)` as text instead of an icon.
	const lines = text.replace(/\$\(/g, '\\$(').split(/\r\n|\r|\n/);
	// Each line could begin a list, a heading or code. Blanks at the ends separate the text from the sentence around it.
	const [lead, tail] = [text.trimStart() !== text, text.trim() !== '' && text.trimEnd() !== text];
	const markdown = lines.map((line) => withoutAutolinks(escapeMarkdown(line.trim()))).join('\n');
	return `${lead ? ' ' : ''}${markdown.replace(/\\([[\]])/g, (_, bracket: string) => entity(bracket))}${tail ? ' ' : ''}`;
}

/** The parts of a link besides its text and address. */
export interface CardLink {
	/** A codicon before the text. */
	readonly icon?: string;
	/** The tooltip; data. */
	readonly title?: string;
}

/** Writes a link to an address that is already escaped. */
export function cardLink(text: string, address: string, { icon, title }: CardLink = {}): string {
	const shown = title === undefined ? '' : ` "${title.replace(/[^\p{L}\p{N} ]/gu, (sign) => entity(sign))}"`;
	return `[${icon === undefined ? '' : `$(${icon}) `}${cardText(text)}](${address}${shown})`;
}

/**
 * Takes the pictures out of Markdown, because showing them would load them from the network. Their texts stay. Every
 * picture begins with `![`, so whatever the pattern misses becomes a link.
 */
export function withoutPictures(markdown: string): string {
	return markdown.replace(/!\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/!+\[/g, '[');
}

/** Keeps addresses from becoming links. GitHub's Markdown extension links them even behind a backslash. */
function withoutAutolinks(markdown: string): string {
	return markdown
		.replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`)
		.replace(/:\/\//g, '&#58;//')
		.replace(/@/g, '&#64;');
}

function entity(sign: string): string {
	return `&#${sign.codePointAt(0)};`;
}
