import { randomUUID } from 'node:crypto';
import type { Io, Piece, Surface } from '../io';
import { visible, visibleLines, visibleText } from './visible';

/** The only way to print: whatever the rest of the program writes, nothing in it acts on those who show it. */
export function printing(surface: Surface): Io {
	const { env, isTerminal, isFile } = surface;
	const isColourful = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
	const paint = ({ text, colour }: Exclude<Piece, string>): string =>
		isColourful ? `\u001b[${colour}m${visible(text)}\u001b[0m` : visible(text);
	// A patch or a document is for another program, which needs it as it is; a terminal is for a person.
	const exactly = (text: string): string => (isTerminal ? visibleText(text) : text);
	const isLog = env['GITHUB_ACTIONS'] === 'true' && !isFile;
	return {
		...surface,
		out: (text) => surface.out(visibleLines(text)),
		err: (text) => surface.err(visibleLines(text)),
		line: (...pieces) =>
			surface.out(`${pieces.map((piece) => (typeof piece === 'string' ? visible(piece) : paint(piece))).join('')}\n`),
		command: (text) => surface.out(`::${visible(text)}\n`),
		// In a pipe, no line may come before it or after it.
		document: (text) => surface.out(isLog ? visibleText(text) : exactly(text)),
		patch(text) {
			// GitHub would run what stands in a patch that nobody but its log reads.
			if (isLog && text !== '') {
				const token = randomUUID();
				surface.out(`::stop-commands::${token}\n${text}::${token}::\n`);
			} else {
				surface.out(exactly(text));
			}
		},
	};
}
