import * as vscode from 'vscode';
import type { LivingSection, LivingState, OpenAnswer } from '../../../core/sections/living/livingSection';
import { Lines } from '../../../core/text/lines';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import { commandFix, editFix, fixesOfKind, fixKind, QuickFixProvider } from '../../../host/readme/quickFixProvider';
import type { CheckedReadme, ReadmeChecks } from '../../../host/readme/readmeChecks';
import { workspaceEditOf } from '../../../host/readme/textEdits';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import { canKeep } from './canKeep';
import { detachEdit, replaceEdit } from './handEdits';
import { livingTarget } from './livingTarget';

/** Quick fixes for living sections, offered on their begin markers. */
export class LivingFixes extends QuickFixProvider<CheckedReadme> {
	constructor(private readonly checks: ReadmeChecks) {
		super();
	}

	protected override async read(document: vscode.TextDocument): Promise<CheckedReadme | undefined> {
		return this.checks.of(document);
	}

	protected override fixesAt(
		range: vscode.Range,
		checked: CheckedReadme,
		{ uri }: vscode.TextDocument,
		context: vscode.CodeActionContext,
	): vscode.CodeAction[] {
		const lines = new Lines(checked.text);
		return checked.living.sections.flatMap((living) => {
			const marker = rangeOf(living.begin, lines);
			const own = marker.intersection(range)
				? fixesOfKind(context, kindOf(living.state), fixesFor(uri, checked, living), marker)
				: [];
			const open = living.open.flatMap((answer) => {
				const place = rangeOf(answer.span, lines);
				return place.intersection(range)
					? fixesOfKind(context, fixKind('section-open'), openFixes(uri, checked, living, answer), place)
					: [];
			});
			return [...own, ...open];
		});
	}
}

/** The kind of the fixes for the rule that reports sections in this state. */
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

function fixesFor(uri: vscode.Uri, checked: CheckedReadme, living: LivingSection): vscode.CodeAction[] {
	const { id } = living.section;
	const target = livingTarget(uri, living);
	const difference = commandFix(vscode.l10n.t('Show the difference'), PRIVATE_COMMANDS.showDifference, target);
	const detach = editFix(
		vscode.l10n.t('Make “{0}” plain text: keep the text, remove the markers', id),
		detachEdit(uri, checked, living),
	);
	switch (living.state) {
		case 'outdated':
		case 'unfilled': {
			const isNew = living.state === 'unfilled';
			const title = isNew ? vscode.l10n.t('Fill the section “{0}”', id) : vscode.l10n.t('Update the section “{0}”', id);
			const update = editFix(title, replaceEdit(uri, checked, living), true);
			const all = commandFix(vscode.l10n.t('Update all living sections in this file'), COMMANDS.updateSections, {
				uri,
			});
			return [update, ...(checked.living.sections.length > 1 ? [all] : []), ...(isNew ? [] : [difference]), detach];
		}
		case 'edited': {
			const keep = commandFix(
				vscode.l10n.t('Keep my text: make it the text of “{0}” in this folder', id),
				PRIVATE_COMMANDS.keepEdit,
				target,
			);
			const replace = editFix(
				vscode.l10n.t('Take the update of “{0}”: replace my text', id),
				replaceEdit(uri, checked, living),
			);
			return [difference, ...(canKeep(uri, living) ? [keep] : []), detach, replace];
		}
		case 'current': {
			const title = vscode.l10n.t('Keep the answers of “{0}” in its marker', id);
			const edits = living.update();
			return [...(edits.length > 0 ? [editFix(title, replaceEdit(uri, checked, living), true)] : []), detach];
		}
		case 'unwritable':
			return [detach];
	}
}

/** One fix for each choice, and one that asks for all open answers of the section. */
function openFixes(
	uri: vscode.Uri,
	{ text }: CheckedReadme,
	living: LivingSection,
	{ name, choices }: OpenAnswer,
): vscode.CodeAction[] {
	const answers = choices.map((choice) =>
		editFix(
			vscode.l10n.t('Answer with “{0}”', choice),
			workspaceEditOf(uri, text, living.update(false, new Map([[name, choice]]))),
		),
	);
	const title = vscode.l10n.t('Fill in the open answers of “{0}”', living.section.id);
	return [...answers, commandFix(title, COMMANDS.fillInAnswers, livingTarget(uri, living))];
}
