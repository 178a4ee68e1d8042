import * as vscode from 'vscode';
import { entryOfAddress } from '../../core/entries/addressIndex';
import { mentionAt, packagesIn } from '../../core/entries/mentions';
import type { Entry, Registry } from '../../core/registry/registry';
import { markdownOf } from '../readme/markdownOf';

export interface EntryAt {
	readonly entry: Entry;
	readonly range: vscode.Range;
	/** Whether it is plain text that can become a link. */
	readonly text: boolean;
}

/**
 * Finds the entry at a position. Markdown is searched for names, package ids and links of the registry, other files only
 * for package ids.
 */
export function entryAt(
	registry: Registry,
	document: vscode.TextDocument,
	position: vscode.Position,
): EntryAt | undefined {
	const found =
		document.languageId === 'markdown'
			? inMarkdown(registry, document, document.offsetAt(position))
			: inCode(registry, document.lineAt(position).text, position.character, document.offsetAt(position));
	return (
		found && {
			entry: found.entry,
			range: new vscode.Range(document.positionAt(found.start), document.positionAt(found.end)),
			text: found.text,
		}
	);
}

/** The entry under the cursor of the active editor. */
export function entryAtCursor(registry: Registry): Entry | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && entryAt(registry, editor.document, editor.selection.active)?.entry;
}

interface EntryMatch {
	readonly entry: Entry;
	readonly start: number;
	readonly end: number;
	readonly text: boolean;
}

function inMarkdown(registry: Registry, document: vscode.TextDocument, offset: number): EntryMatch | undefined {
	const file = markdownOf(document);
	const covers = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
	const link = file.links.find(({ span }) => covers(span));
	const linked = link && entryOfAddress(registry, link.url);
	if (link && linked) {
		return { entry: linked, ...link.span, text: false };
	}
	const code = file.inlineCode.find(covers);
	if (code) {
		return inCode(registry, file.text.slice(code.start, code.end), offset - code.start, offset);
	}
	const mention = mentionAt(registry, file.prose, offset);
	// A name in the text of a link is already linked, whatever the target.
	return mention && { ...mention, text: !link };
}

/** @param at the position in the text. @param offset the same position in the document. */
function inCode(registry: Registry, text: string, at: number, offset: number): EntryMatch | undefined {
	const id = packagesIn(registry, text).find(({ start, end }) => start <= at && at <= end);
	const address = /^`(https?:\/\/[^`\s]+)`$/.exec(text)?.[1];
	const entry = id?.entry ?? (address === undefined ? undefined : entryOfAddress(registry, address));
	const { start, end } = id ?? { start: 0, end: text.length };
	return entry && { entry, start: offset - at + start, end: offset - at + end, text: false };
}
