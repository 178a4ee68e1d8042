import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { COMMANDS } from '../../ids';
import { overlayLabel } from '../registry/overlayPlaces';
import { appendAround, appendCommand, LINK_PLACE } from './cardText';
import { fieldName } from './fieldName';
import { inLanguage } from './inLanguage';

/**
 * Appends the fields that come from overlays, with the file of each overlay.
 *
 * @param origins the source of the overlay behind each field.
 * @param of the argument that opens the item of the card with `mii.openRegistry`.
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
