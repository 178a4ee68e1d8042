import * as vscode from 'vscode';
import type { Finding } from '../../core/checks/checks';
import { choiceTitle, fixTitle } from '../../core/checks/fixTitle';
import { CONFIG_PATH } from '../../core/config/config';
import type { Choice, TextEdit } from '../../core/problem';
import { findSection } from '../../core/sections/sections';
import { Lines } from '../../core/text/lines';
import type { CheckedFile } from '../../host/readme/fileChecks';
import { rangeOf } from '../../host/readme/problemDiagnostic';
import { commandFix, editFix, fixesOfKind, fixKind, QuickFixProvider } from '../../host/readme/quickFixProvider';
import { workspaceEditOf } from '../../host/readme/textEdits';
import { COMMANDS, PRIVATE_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { checksFor } from './checksFor';
import type { FindingDiagnostics } from './findingDiagnostics';
import { OfferedChange } from './offeredChange';
import { placeToTurnOff } from './turnOffRule';

/** The rules about living sections whose fixes come from elsewhere. */
const SECTIONS = /^section-(?:outdated|edited)$/;

/** Quick fixes for a finding: fix it, fix all of its kind, silence it here, or turn its rule off. */
export class CheckFixes extends QuickFixProvider<CheckedFile> {
	constructor(
		private readonly services: Services,
		private readonly diagnostics: FindingDiagnostics,
	) {
		super();
	}

	protected override async read(document: vscode.TextDocument): Promise<CheckedFile | undefined> {
		return (await this.diagnostics.shows(document)) ? checksFor(document.uri, this.services).of(document) : undefined;
	}

	protected override fixesAt(
		range: vscode.Range,
		checked: CheckedFile,
		document: vscode.TextDocument,
		context: vscode.CodeActionContext,
	): vscode.CodeAction[] {
		const { uri } = document;
		const lines = new Lines(checked.text);
		const marked = checked.findings.map((finding) => ({ finding, range: rangeOf(finding.span, lines) }));
		const offered = findingsAt(marked, range).flatMap(({ finding, range: at }) => {
			const { rule } = finding;
			const silence = checked.silence(finding);
			const cures = [
				...(SECTIONS.test(rule) ? [] : fixesOf(uri, finding, checked)),
				...this.#insertion(document, finding),
			];
			const title = vscode.l10n.t('Silence “{0}” here', rule);
			const here = silence.length > 0 ? [editFix(title, workspaceEditOf(uri, checked.text, silence))] : [];
			const silencers = [...here, turnOff(uri, finding)];
			return fixesOfKind(context, fixKind(rule), [...cures, ...silencers], at, rule).map((action) => ({
				action,
				order: action.isPreferred ? 0 : cures.includes(action) ? 1 : 2,
			}));
		});
		// Cures of all findings come before the ways to silence one.
		const sorted = offered.sort((left, right) => left.order - right.order).map(({ action }) => action);
		return withoutTwins(sorted);
	}

	/** Offers to insert the missing section in the language of the document. */
	#insertion(document: vscode.TextDocument, { section: id }: Finding): vscode.CodeAction[] {
		const registry = this.services.store.registryFor(document.uri);
		const section = id === undefined ? undefined : findSection(registry, id);
		if (!section) {
			return [];
		}
		const language = this.services.language.of(document);
		const title = vscode.l10n.t('Insert the section “{0}”', section.name[language]);
		const argument = { section: section.id, language, place: 'fitting', uri: document.uri };
		const action = commandFix(title, COMMANDS.insertSection, argument);
		action.isPreferred = true;
		return [action];
	}
}

interface MarkedFinding {
	readonly finding: Finding;
	readonly range: vscode.Range;
}

/** The findings that a selection touches. At a cursor, a finding around it wins over one that ends there. */
function findingsAt(findings: readonly MarkedFinding[], selection: vscode.Range): readonly MarkedFinding[] {
	const touched = findings.filter(({ range }) => range.intersection(selection));
	const inside = touched
		.filter(({ range }) => range.isEmpty || !range.end.isEqual(selection.start))
		.filter(({ range }) => selection.isEmpty || !range.start.isEqual(selection.end));
	return inside.length > 0 ? inside : touched;
}

function fixesOf(uri: vscode.Uri, finding: Finding, checked: CheckedFile): vscode.CodeAction[] {
	const { text, findings } = checked;
	const { fix, guess, choices = [], rule } = finding;
	if (!fix) {
		const guessed = guess ? [editFix(titleOf(finding, guess), workspaceEditOf(uri, text, guess))] : [];
		return [...guessed, ...choices.flatMap((choice) => choiceFix(uri, choice, checked))];
	}
	const single = editFix(titleOf(finding, fix), workspaceEditOf(uri, text, fix), true);
	const kin = findings.filter((other) => other.rule === rule && other.fix);
	if (kin.length < 2) {
		return [single];
	}
	const title = vscode.l10n.t('Fix all {0} findings of “{1}” in this file', kin.length, rule);
	const all = withoutOverlaps(kin.flatMap((other) => other.fix ?? []));
	return [single, editFix(title, workspaceEditOf(uri, text, all))];
}

/** One way to solve a problem, perhaps in another file of the project. */
function choiceFix(uri: vscode.Uri, choice: Choice, { text, others }: CheckedFile): vscode.CodeAction[] {
	const { path, edits } = choice;
	const { sentence, args } = choiceTitle(choice);
	const title = vscode.l10n.t(sentence, ...args);
	if (path === undefined) {
		return [editFix(title, workspaceEditOf(uri, text, edits))];
	}
	const other = others.find((file) => file.path === path)?.file;
	if (!other) {
		return [];
	}
	// An edit would change whatever is there when somebody chooses the fix.
	const change = new OfferedChange(vscode.Uri.joinPath(uri, '..', path), other.text, edits);
	return [commandFix(title, PRIVATE_COMMANDS.changeFile, change)];
}

function titleOf(finding: Finding, edits: readonly TextEdit[]): string {
	const { sentence, args } = fixTitle(finding, edits);
	return vscode.l10n.t(sentence, ...args);
}

/** The edits in the order of the text, without those that overlap an earlier one. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
	const chosen: TextEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start >= (chosen.at(-1)?.end ?? 0)) {
			chosen.push(edit);
		}
	}
	return chosen;
}

function turnOff(uri: vscode.Uri, { rule }: Finding): vscode.CodeAction {
	const title =
		placeToTurnOff(rule, uri) === 'config'
			? vscode.l10n.t('Turn off “{0}” in {1}', rule, CONFIG_PATH)
			: vscode.l10n.t('Turn off “{0}” in my settings', rule);
	return commandFix(title, PRIVATE_COMMANDS.turnOffRule, rule, uri);
}

/** Two findings of a rule at the same range have equal fixes: one of each is enough. */
function withoutTwins(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
	const seen = new Set<string>();
	return actions.filter((action) => {
		const key = JSON.stringify([action.title, action.edit?.entries(), action.command?.arguments]);
		return !seen.has(key) && seen.add(key);
	});
}
