import { escapeDestination, escapeMarkdown } from '../../core/markdown/markdownText';

/** Makes links of the explanation: on the page they lead somewhere, in the text they are the text alone. */
export type Linker = (text: string, command: string, ...args: readonly unknown[]) => string;

/** A list of Markdown. */
export function list(lines: readonly string[], indent = ''): string {
	return lines.map((line) => `${indent}- ${line}`).join('\n');
}

/** Inline code, whatever is in it. */
export function inlineCode(text: string): string {
	const clean = text.replace(/\s+/g, ' ');
	const ticks = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	return /^`|`$/.test(clean) ? `${ticks} ${clean} ${ticks}` : `${ticks}${clean}${ticks}`;
}

/** The text itself. */
export const noLinks: Linker = (text) => text;

/** Links to commands, for a page that may run them. */
export const commandLinks: Linker = (text, command, ...args) =>
	`[${text}](${escapeDestination(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`)})`;

/** A name from the data as text of Markdown, in one line. */
export function plain(text: string): string {
	return escapeMarkdown(text.replace(/\s+/g, ' '));
}
