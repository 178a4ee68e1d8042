import * as vscode from 'vscode';
import type { Finding } from '../../core/checks/checks';
import { fixTitle } from '../../core/checks/fixTitle';
import type { TextEdit } from '../../core/problem';
import { findSection } from '../../core/sections/sections';
import { Lines } from '../../core/text/lines';
import { fixKind } from '../../host/readme/fixKind';
import { diagnosticsAt, rangeOf } from '../../host/readme/problemDiagnostic';
import type { CheckedReadme } from '../../host/readme/readmeChecks';
import { workspaceEditOf } from '../../host/readme/textEdits';
import { COMMANDS, PRIVATE_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import type { ReadmeDiagnostics } from './readmeDiagnostics';

/** Sound living sections have fixes of their own. */
const SECTIONS = /^section-(?:outdated|edited)$/;

/** What can be done about a finding: mend it, mend all of its kind, silence it here, or turn its rule off. */
export class CheckFixes implements vscode.CodeActionProvider {
	static readonly kinds = [vscode.CodeActionKind.QuickFix];

	constructor(
		private readonly services: Services,
		private readonly diagnostics: ReadmeDiagnostics,
	) {}

	async provideCodeActions(
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) {
			return [];
		}
		const { version } = document;
		const checked = (await this.diagnostics.shows(document)) ? await this.services.checks.of(document) : undefined;
		const { silenceEdits } = await import('../../core/checks/silenceEdits');
		// Fixes are places in the text that was checked: in another text they would hit something else.
		if (token.isCancellationRequested || !checked || document.version !== version) {
			return [];
		}
		const lines = new Lines(checked.text);
		const places = checked.findings.map((finding) => ({ finding, place: rangeOf(finding.span, lines) }));
		const offered = findingsAt(places, range).flatMap(({ finding, place }) => {
			const { rule, span } = finding;
			const kind = fixKind(rule);
			const diagnostics = diagnosticsAt(context, place, rule);
			const silence = silenceEdits(checked.file, rule, span, checked.living.sections);
			const ways = [
				...(SECTIONS.test(rule) ? [] : fixesOf(document.uri, finding, checked)),
				...this.#insertion(document, finding, checked),
			];
			const last = [
				editAction(vscode.l10n.t('Silence “{0}” here', rule), document.uri, checked.text, silence),
				turnOff(document.uri, finding),
			];
			for (const action of [...ways, ...last]) {
				action.kind = kind;
				action.diagnostics = diagnostics;
			}
			return [
				...ways.map((action) => ({ action, order: action.isPreferred ? 0 : 1 })),
				...last.map((action) => ({ action, order: 2 })),
			].filter(() => !context.only || context.only.contains(kind));
		});
		// What mends stands before what hides, whatever the findings are.
		const sorted = offered.sort((left, right) => left.order - right.order).map(({ action }) => action);
		return withoutTwins(sorted);
	}

	/** Inserts the section that supplies what is missing, in the language of the document. */
	#insertion(document: vscode.TextDocument, { section: id }: Finding, { context }: CheckedReadme): vscode.CodeAction[] {
		const section = id === undefined ? undefined : findSection(context.registry, id);
		if (!section) {
			return [];
		}
		const language = this.services.language.of(document);
		const title = vscode.l10n.t('Insert the section “{0}”', section.name[language]);
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		const argument = { section: section.id, language, place: 'fitting', uri: document.uri };
		action.command = { command: COMMANDS.insertSection, title, arguments: [argument] };
		action.isPreferred = true;
		return [action];
	}
}

interface Placed {
	readonly finding: Finding;
	readonly place: vscode.Range;
}

/** The findings that a selection touches; at a caret, those that it is in, or else those that it is at the end of. */
function findingsAt(findings: readonly Placed[], range: vscode.Range): readonly Placed[] {
	const touched = findings.filter(({ place }) => place.intersection(range));
	const isInside = ({ place }: Placed): boolean => place.isEmpty || !place.end.isEqual(range.start);
	const inside = touched.filter(isInside).filter(({ place }) => range.isEmpty || !place.start.isEqual(range.end));
	return inside.length > 0 ? inside : touched;
}

function fixesOf(uri: vscode.Uri, finding: Finding, { text, findings }: CheckedReadme): vscode.CodeAction[] {
	const { fix, guess, rule } = finding;
	if (!fix) {
		return guess ? [editAction(titleOf(finding, guess), uri, text, guess)] : [];
	}
	const single = editAction(titleOf(finding, fix), uri, text, fix);
	single.isPreferred = true;
	const kin = findings.filter((other) => other.rule === rule && other.fix);
	if (kin.length < 2) {
		return [single];
	}
	const title = vscode.l10n.t('Fix all {0} findings of “{1}” in this file', kin.length, rule);
	return [single, editAction(title, uri, text, apart(kin.flatMap((other) => other.fix ?? [])))];
}

function titleOf(finding: Finding, edits: readonly TextEdit[]): string {
	const { sentence, args } = fixTitle(finding, edits);
	return vscode.l10n.t(sentence, ...args);
}

/** The edits in their order, less those that reach into one before them. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
	const chosen: TextEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start >= (chosen.at(-1)?.end ?? 0)) {
			chosen.push(edit);
		}
	}
	return chosen;
}

function editAction(title: string, uri: vscode.Uri, text: string, edits: readonly TextEdit[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.edit = workspaceEditOf(uri, text, edits);
	return action;
}

function turnOff(uri: vscode.Uri, { rule }: Finding): vscode.CodeAction {
	const title = vscode.workspace.getWorkspaceFolder(uri)
		? vscode.l10n.t('Turn off “{0}” in this workspace', rule)
		: vscode.l10n.t('Turn off “{0}”', rule);
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command: PRIVATE_COMMANDS.turnOffRule, title, arguments: [rule, uri] };
	return action;
}

/** Two findings of a rule in one place have the same way out. */
function withoutTwins(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
	const seen = new Set<string>();
	return actions.filter((action) => {
		const key = JSON.stringify([action.title, action.edit?.entries()]);
		return !seen.has(key) && seen.add(key);
	});
}
