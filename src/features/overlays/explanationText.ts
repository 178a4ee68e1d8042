import { escapeDestination, escapeMarkdown } from '../../core/markdown/markdownText';
import { oneLine } from '../../core/text/oneLine';

/** Makes the links of the status. The plain text has no links, only their texts. */
export type Linker = (text: string, command: string, ...args: readonly unknown[]) => string;

/** A Markdown list. */
export function list(lines: readonly string[], indent = ''): string {
	return lines.map((line) => `${indent}- ${line}`).join('\n');
}

/** Inline code with any content, even backticks. */
export function inlineCode(text: string): string {
	const clean = text.replace(/\s+/g, ' ');
	const ticks = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	return /^`|`$/.test(clean) ? `${ticks} ${clean} ${ticks}` : `${ticks}${clean}${ticks}`;
}

export const noLinks: Linker = (text) => text;

/** Makes command links for a page that may run them. */
export const commandLinks: Linker = (text, command, ...args) =>
	`[${text}](${escapeDestination(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`)})`;

/**
 * Shows a text from the data as one line of Markdown, with no link in it. The preview of VS Code makes links of addresses
 * even behind backslashes, and older versions even of those with entities, so a zero-width space parts them.
 */
export function plain(text: string): string {
	return escapeMarkdown(oneLine(text).replace(/\/\//g, '/\u200b/').replace(/@/g, '\u200b@'));
}
