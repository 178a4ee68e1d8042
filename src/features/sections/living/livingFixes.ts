import * as vscode from 'vscode';
import type { LivingSection, LivingState } from '../../../core/sections/living/livingSection';
import { Lines } from '../../../core/text/lines';
import { fixKind } from '../../../host/readme/fixKind';
import { diagnosticsAt, rangeOf } from '../../../host/readme/problemDiagnostic';
import type { CheckedReadme, ReadmeChecks } from '../../../host/readme/readmeChecks';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import { canKeep } from './canKeep';
import { livingTarget } from './livingTarget';

/** What can be done about a living section, on its begin marker. */
export class LivingFixes implements vscode.CodeActionProvider {
	static readonly kinds = [vscode.CodeActionKind.QuickFix];

	constructor(private readonly checks: ReadmeChecks) {}

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
		const checked = await this.checks.of(document);
		if (!checked || checked.living.sections.length === 0) {
			return [];
		}
		const edits = await import('./handEdits');
		if (token.isCancellationRequested || document.version !== version) {
			return [];
		}
		const lines = new Lines(checked.text);
		return checked.living.sections
			.filter((living) => rangeOf(living.begin, lines).intersection(range))
			.flatMap((living) => {
				const place = rangeOf(living.begin, lines);
				const actions = actionsFor(document.uri, checked, living, edits);
				const kind = kindOf(living.state);
				for (const action of actions) {
					action.kind = kind;
					action.diagnostics = diagnosticsAt(context, place);
				}
				return context.only && !context.only.contains(kind) ? [] : actions;
			});
	}
}

/** That of the rule which finds such a section. */
function kindOf(state: LivingState): vscode.CodeActionKind {
	switch (state) {
		case 'outdated':
		case 'unfilled':
			return fixKind('section-outdated');
		case 'edited':
			return fixKind('section-edited');
		case 'current':
		case 'unwritable':
			return vscode.CodeActionKind.QuickFix;
	}
}

type Edits = typeof import('./handEdits');

function actionsFor(uri: vscode.Uri, checked: CheckedReadme, living: LivingSection, edits: Edits): vscode.CodeAction[] {
	const { id } = living.section;
	const target = livingTarget(uri, living);
	const difference = commandAction(vscode.l10n.t('Show the difference'), PRIVATE_COMMANDS.showDifference, target);
	const detach = editAction(
		vscode.l10n.t('Make “{0}” plain text: keep the text, remove the markers', id),
		edits.detachEdit(uri, checked, living),
	);
	switch (living.state) {
		case 'outdated':
		case 'unfilled': {
			const isNew = living.state === 'unfilled';
			const title = isNew ? vscode.l10n.t('Fill the section “{0}”', id) : vscode.l10n.t('Update the section “{0}”', id);
			const update = editAction(title, edits.replaceEdit(uri, checked, living));
			update.isPreferred = true;
			const all = commandAction(vscode.l10n.t('Update all living sections in this file'), COMMANDS.updateSections, {
				uri,
			});
			return [update, ...(checked.living.sections.length > 1 ? [all] : []), ...(isNew ? [] : [difference]), detach];
		}
		case 'edited': {
			const keep = commandAction(
				vscode.l10n.t('Keep my text: make it the text of “{0}” in this folder', id),
				PRIVATE_COMMANDS.keepEdit,
				target,
			);
			const replace = editAction(
				vscode.l10n.t('Take the update of “{0}”: replace my text', id),
				edits.replaceEdit(uri, checked, living),
			);
			return [difference, ...(canKeep(uri, living) ? [keep] : []), detach, replace];
		}
		case 'current':
		case 'unwritable':
			return [detach];
	}
}

function editAction(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.edit = edit;
	return action;
}

function commandAction(title: string, command: string, argument: unknown): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title, arguments: [argument] };
	return action;
}
