import * as vscode from 'vscode';
import type { LivingSection, LivingState } from '../../../core/sections/living/livingSection';
import { Lines } from '../../../core/text/lines';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import { commandFix, editFix, fixesOfKind, fixKind, QuickFixProvider } from '../../../host/readme/quickFixProvider';
import type { CheckedReadme, ReadmeChecks } from '../../../host/readme/readmeChecks';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import { canKeep } from './canKeep';
import { livingTarget } from './livingTarget';

interface Reading {
	readonly checked: CheckedReadme;
	readonly edits: typeof import('./handEdits');
}

/** Quick fixes for living sections, offered on their begin markers. */
export class LivingFixes extends QuickFixProvider<Reading> {
	constructor(private readonly checks: ReadmeChecks) {
		super();
	}

	protected override async read(document: vscode.TextDocument): Promise<Reading | undefined> {
		const checked = await this.checks.of(document);
		return checked && checked.living.sections.length > 0 ? { checked, edits: await import('./handEdits') } : undefined;
	}

	protected override fixesAt(
		range: vscode.Range,
		reading: Reading,
		{ uri }: vscode.TextDocument,
		context: vscode.CodeActionContext,
	): vscode.CodeAction[] {
		const lines = new Lines(reading.checked.text);
		return reading.checked.living.sections.flatMap((living) => {
			const marker = rangeOf(living.begin, lines);
			return marker.intersection(range)
				? fixesOfKind(context, kindOf(living.state), fixesFor(uri, reading, living), marker)
				: [];
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

function fixesFor(uri: vscode.Uri, { checked, edits }: Reading, living: LivingSection): vscode.CodeAction[] {
	const { id } = living.section;
	const target = livingTarget(uri, living);
	const difference = commandFix(vscode.l10n.t('Show the difference'), PRIVATE_COMMANDS.showDifference, target);
	const detach = editFix(
		vscode.l10n.t('Make “{0}” plain text: keep the text, remove the markers', id),
		edits.detachEdit(uri, checked, living),
	);
	switch (living.state) {
		case 'outdated':
		case 'unfilled': {
			const isNew = living.state === 'unfilled';
			const title = isNew ? vscode.l10n.t('Fill the section “{0}”', id) : vscode.l10n.t('Update the section “{0}”', id);
			const update = editFix(title, edits.replaceEdit(uri, checked, living), true);
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
				edits.replaceEdit(uri, checked, living),
			);
			return [difference, ...(canKeep(uri, living) ? [keep] : []), detach, replace];
		}
		case 'current':
		case 'unwritable':
			return [detach];
	}
}
