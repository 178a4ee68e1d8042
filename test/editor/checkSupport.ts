import * as vscode from 'vscode';
import german from '../../l10n/bundle.l10n.de.json';
import { RULES } from '../../src/core/checks/rules';
import { format, MESSAGES } from '../../src/core/messages';
import { EXTENSION_ID } from '../../src/ids';
import { until } from '../support/until';
import { hideMissing, showMissing } from './configure';
import { testRun } from './index.shared';

const GERMAN: Readonly<Record<string, string>> = german;

/** A sentence of the product in the language of the run. */
export async function say(sentence: string, ...args: readonly string[]): Promise<string> {
	const { language } = await testRun();
	return format((language === 'de' ? GERMAN[sentence] : undefined) ?? sentence, args);
}

const SENTENCES = new Map<string, string>([
	...Object.entries(MESSAGES),
	...RULES.flatMap(({ messages }) => Object.entries(messages).map(([code, { text }]) => [code, text] as const)),
]);

export function sayCode(code: string, ...args: readonly string[]): Promise<string> {
	return say(SENTENCES.get(code) ?? '', ...args);
}

/** The findings in a document, as the Problems panel has them. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'mii');
}

/** The rule of a finding, by its code, which leads to a page about it. */
export function ruleOf({ code }: vscode.Diagnostic): string {
	return typeof code === 'object' ? String(code.value) : '';
}

/** Waits until the findings of a document are these rules. */
export function rules(uri: vscode.Uri, ...expected: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
	return until(
		() => findingsOf(uri),
		(all) => all.map(ruleOf).join() === expected.join(),
		'the findings',
	);
}

/** The quick fixes at a place. */
export async function fixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		range,
		vscode.CodeActionKind.QuickFix.value,
	);
}

/** Chooses a quick fix by its words. */
export async function fix(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
	const all = await fixesAt(document, range);
	const action = all.find((candidate) => candidate.title === title);
	if (!action) {
		throw new Error(`No fix “${title}” among ${JSON.stringify(all.map((candidate) => candidate.title))}`);
	}
	if (action.edit) {
		await vscode.workspace.applyEdit(action.edit);
	}
	if (action.command) {
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
}

/** Waits until the extension runs: in a window that has just opened, providers come late. */
export async function running(): Promise<void> {
	await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
}

/** Declares that the tests of a suite run without the hints about missing parts, and leave no editor open. */
export function withoutMissingHints(): void {
	before(async () => {
		await running();
		await hideMissing();
	});
	after(async () => {
		await showMissing();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
}
