import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import { showInformation } from '../../../host/messages';
import { plainLabel } from '../../../host/plainText';
import { changeDocument } from '../../../host/readme/changeDocument';
import { isOwnMarkdown } from '../../../host/readme/markdownFiles';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import { offerReadme } from '../../../host/readme/readmeEditor';
import { workspaceEditOf } from '../../../host/readme/textEdits';
import { PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { isMeant, type LivingTarget, livingTarget, readLivingTarget } from './livingTarget';

const STATUS_SHOWN_MS = 5_000;

/**
 * Updates the living sections of a document in one undo step, and reports the sections that it did not change.
 *
 * @param argument may name a document and one of its sections. The default is all sections of the active document.
 */
export async function updateSections({ checks, failures }: Services, argument: unknown): Promise<void> {
	const target = readLivingTarget(argument);
	const document = await documentOf(target);
	const checked = document && (await checks.of(document));
	if (!document || !checked) {
		return;
	}
	const sections = checked.living.sections.filter((living) => isMeant(target, living));
	const updates = sections.map((living) => living.update()).filter((edits) => edits.length > 0);
	if (updates.length > 0) {
		const edit = workspaceEditOf(document.uri, checked.text, updates.flat());
		if (!(await changeDocument(document, checked.text, edit))) {
			return;
		}
	}
	const left = target.section === undefined ? unchangedBy(document.uri, checked, sections) : { edited: [], broken: 0 };
	// Not awaited: the message stays until the user closes it.
	failures.watch('update', tell(updates.length, left));
}

async function documentOf({ uri }: Partial<LivingTarget>): Promise<vscode.TextDocument | undefined> {
	if (uri) {
		return vscode.workspace.openTextDocument(uri);
	}
	const active = vscode.window.activeTextEditor?.document;
	// The button in This README also works when the README is not the active editor.
	const shown =
		active && isOwnMarkdown(active)
			? active
			: vscode.window.visibleTextEditors.map(({ document }) => document).find(isOwnMarkdown);
	const message = vscode.l10n.t('Open the Markdown file whose living sections you want to update.');
	return shown ?? (await offerReadme(message, false))?.document;
}

/** The sections that an update does not change. */
interface Unchanged {
	readonly edited: readonly LivingTarget[];
	readonly broken: number;
}

function unchangedBy(uri: vscode.Uri, checked: CheckedReadme, sections: readonly LivingSection[]): Unchanged {
	const edited = sections.filter((living) => living.state === 'edited');
	const broken = checked.findings.filter(({ rule }) => rule === 'section-broken').length;
	return { edited: edited.map((living) => livingTarget(uri, living)), broken };
}

/** Reports an update. A button leads to the sections that need a person. */
async function tell(updated: number, { edited, broken }: Unchanged): Promise<void> {
	const done =
		updated > 0
			? vscode.l10n.t('Living sections updated: {0}.', updated)
			: vscode.l10n.t('No living section is outdated.');
	if (edited.length > 0) {
		await offerDifference(done, edited);
	} else if (broken > 0) {
		const show = vscode.l10n.t('Show Problems');
		const text = vscode.l10n.t('{0} Markers to repair: {1}.', done, broken);
		if ((await showInformation(text, show)) === show) {
			await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
		}
	} else {
		vscode.window.setStatusBarMessage(done, STATUS_SHOWN_MS);
	}
}

async function offerDifference(done: string, edited: readonly LivingTarget[]): Promise<void> {
	const show = vscode.l10n.t('Show Difference');
	const text = vscode.l10n.t('{0} Edited by hand and left alone: {1}.', done, edited.length);
	if ((await showInformation(text, show)) !== show) {
		return;
	}
	const items = edited.map((target) => ({ label: plainLabel(target.section), description: target.language, target }));
	const title = vscode.l10n.t('Edited by Hand');
	const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, { title }) : items[0];
	if (chosen) {
		await vscode.commands.executeCommand(PRIVATE_COMMANDS.showDifference, chosen.target);
	}
}
