import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { COMMANDS } from '../../ids';
import { overlayLabel } from '../registry/overlayPlaces';
import { appendAround, appendCommand, LINK_PLACE } from './cardText';
import { fieldName } from './fieldName';
import { inLanguage } from './inLanguage';

/**
 * Appends which overlay says what, where one does.
 *
 * @param origins the source of the overlay behind each field.
 * @param of what `mii.openRegistry` takes for what the card is about.
 */
export function appendOrigins(
	card: vscode.MarkdownString,
	origins: ReadonlyMap<string, string> | undefined,
	of: { readonly entry: string } | { readonly group: string },
	language: Language,
): void {
	const fields = new Map<string, string[]>();
	for (const [field, source] of origins ?? []) {
		fields.set(source, [...(fields.get(source) ?? []), fieldName(field, language)]);
	}
	for (const [source, names] of fields) {
		card.appendMarkdown('\n\n$(layers) ');
		appendAround(card, inLanguage(language, 'From the overlay {0}: {1}', LINK_PLACE, names.join(', ')), () =>
			appendCommand(card, overlayLabel(vscode.Uri.parse(source)), COMMANDS.openRegistry, { ...of, source }),
		);
	}
}
