import * as vscode from 'vscode';
import { asLanguage, nextLanguage } from '../../../core/language';
import { usefulSections } from '../../../core/sections/outline/sectionOrder';
import { findSection } from '../../../core/sections/sections';
import { ContextKey } from '../../../host/contextKey';
import type { DisposableStore } from '../../../host/disposable';
import { markdownOf } from '../../../host/readme/markdownOf';
import { readmeEditor } from '../../../host/readme/readmeEditor';
import { uriArgument } from '../../../host/uriArgument';
import { COMMANDS, CONTEXT_KEYS, type CommandId, LATER_COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { insertSection, previewText, showLine } from './insertSection';
import { SectionCompletion } from './sectionCompletion';
import { pickSection, type SectionChoice } from './sectionPicker';
import { SectionPreview } from './sectionPreview';

/** Registers the commands and the completion that insert sections. */
export function register(services: Services, disposables: DisposableStore): void {
	const preview = disposables.add(new SectionPreview());
	const inserted = disposables.add(new ContextKey<boolean>(CONTEXT_KEYS.sectionInserted, services.failures));
	// By default, VS Code does not suggest while typing in Markdown (microsoft/vscode#185075), so the provider needs a
	// trigger character. It answers only after this character and leaves Ctrl+Space on a word to the static snippets.
	disposables.add(
		vscode.languages.registerCompletionItemProvider(
			'markdown',
			new SectionCompletion(services),
			...SectionCompletion.triggers,
		),
	);
	const add = (id: CommandId, forced: Forced): void => {
		disposables.add(
			services.commands.register(id, async (argument) => {
				if (await insert(services, preview, argument, forced)) {
					inserted.set(true);
				}
			}),
		);
	};
	disposables.add(
		services.commands.register(PRIVATE_COMMANDS.previewSection, (argument) =>
			preview.show(rowText(services, argument)),
		),
	);
	disposables.add(services.commands.register(PRIVATE_COMMANDS.showInsertedLine, showInserted));
	add(COMMANDS.insertSection, {});
	add(LATER_COMMANDS.insertSectionOfRow, {});
	add(LATER_COMMANDS.insertLivingSection, { living: true });
	add(LATER_COMMANDS.insertSectionAtCursor, { atCursor: true });
	add(LATER_COMMANDS.insertSectionInOtherLanguage, { otherLanguage: true });
}

/** Overrides the argument, because menus pass the same row to each command. */
interface Forced {
	readonly living?: true;
	readonly atCursor?: true;
	readonly otherLanguage?: true;
}

/** @returns whether a section was inserted. */
async function insert(
	services: Services,
	preview: SectionPreview,
	argument: unknown,
	forced: Forced,
): Promise<boolean> {
	const message = vscode.l10n.t('Open a README and place the cursor where you want to insert a section.');
	const readme = await readmeEditor(uriArgument(argument), message, true);
	if (!readme) {
		return false;
	}
	const { editor, isFresh } = readme;
	const named = fromArgument(services, argument, editor.document);
	const choice = named ?? (await pick(services, preview, editor, isFresh));
	if (!choice) {
		return false;
	}
	await preview.close();
	const { version } = editor.document;
	const language = forced.otherLanguage ? nextLanguage(choice.language) : choice.language;
	const living = forced.living ?? choice.living;
	const fitting = !forced.atCursor && (isFresh || isFitting(argument));
	await insertSection(services, editor, { ...choice, language, living }, fitting);
	return editor.document.version !== version;
}

async function pick(
	services: Services,
	preview: SectionPreview,
	{ document, selection }: vscode.TextEditor,
	isFresh: boolean,
): Promise<SectionChoice | undefined> {
	const registry = services.store.registryFor(document.uri);
	const facts = await services.facts.read(registry, document);
	const file = markdownOf(document);
	const isEmpty = document.getText().trim() === '';
	const useful = usefulSections(registry, { file, path: document.uri.path, facts, isEmpty });
	const target = isFresh ? 'fitting' : { offset: document.offsetAt(selection.active) };
	const text = (choice: SectionChoice): Promise<string> => previewText(services, document, choice, target);
	return pickSection(
		{ registry, facts, useful, text, failures: services.failures },
		preview,
		services.language.of(document),
	);
}

/** The text of the section that a row names. */
async function rowText(services: Services, argument: unknown): Promise<string | undefined> {
	const uri = uriArgument(argument);
	const document = uri && (await vscode.workspace.openTextDocument(uri));
	const choice = document && fromArgument(services, argument, document);
	return choice && previewText(services, document, choice, 'fitting');
}

/** Scrolls to the beginning of a section after a completion. VS Code only shows the cursor. */
function showInserted(line: unknown): void {
	const editor = vscode.window.activeTextEditor;
	if (editor && typeof line === 'number') {
		showLine(editor, line);
	}
}

/**
 * Reads `{ section, language?, living? }`.
 *
 * @throws {Error} when the registry has no such section.
 */
function fromArgument(services: Services, argument: unknown, document: vscode.TextDocument): SectionChoice | undefined {
	if (typeof argument !== 'object' || argument === null || !('section' in argument)) {
		return undefined;
	}
	const {
		section: id,
		language,
		living,
	} = argument as { readonly section: unknown; readonly language?: unknown; readonly living?: unknown };
	const section = findSection(services.store.registryFor(document.uri), String(id));
	if (!section) {
		throw new Error(vscode.l10n.t('The directory has no section “{0}”. Please check the id.', String(id)));
	}
	return {
		section,
		language: asLanguage(language) ?? services.language.of(document),
		living: living === true,
	};
}

/** Reads `{ place: 'fitting' }`: the section goes where it belongs, not to the cursor. */
function isFitting(argument: unknown): boolean {
	return (argument as { readonly place?: unknown } | undefined)?.place === 'fitting';
}
