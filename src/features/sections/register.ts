import * as vscode from 'vscode';
import { findSection, renderSection } from '../../core/readme/sections';
import { toSnippet } from '../../core/readme/sectionText';
import type { Language } from '../../core/registry/schema';
import { DisposableStore } from '../../host/disposable';
import type { Services } from '../../host/services';
import { COMMANDS } from '../../ids';
import { pickSection, type SectionChoice } from './sectionPicker';
import { SectionPreview } from './sectionPreview';

/** README sections at the cursor. */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	disposables.add(SectionPreview.registerProvider());
	disposables.add(
		services.commands.register(COMMANDS.insertSection, async (argument) => {
			const editor = vscode.window.activeTextEditor;
			if (!editor) {
				void vscode.window.showInformationMessage(
					vscode.l10n.t('Open the README to insert a section into, and put the cursor where it should stand.'),
				);
				return;
			}
			const choice = fromArgument(services, argument) ?? (await pickSection(services, services.language.current));
			if (choice) {
				await insert(services, editor, choice);
			}
		}),
	);
	return disposables;
}

/**
 * Reads `{ section, language? }`.
 *
 * @throws {Error} when the registry has no such section.
 */
function fromArgument(services: Services, argument: unknown): SectionChoice | undefined {
	if (typeof argument !== 'object' || argument === null || !('section' in argument)) {
		return undefined;
	}
	const { section: id, language } = argument as { readonly section: unknown; readonly language?: unknown };
	const section = findSection(services.store.registry, String(id));
	if (!section) {
		throw new Error(vscode.l10n.t('The registry has no section “{0}”.', String(id)));
	}
	return { section, language: isLanguage(language) ? language : services.language.current };
}

function isLanguage(value: unknown): value is Language {
	return value === 'de' || value === 'en';
}

async function insert(services: Services, editor: vscode.TextEditor, choice: SectionChoice): Promise<void> {
	const text = renderSection(services.store.registry, choice.section, choice.language);
	// The document may have lost the focus to the picker's preview.
	const shown = await vscode.window.showTextDocument(editor.document, {
		...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
		selection: editor.selection,
	});
	await shown.insertSnippet(new vscode.SnippetString(toSnippet(text)));
}
