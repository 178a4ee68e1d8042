import * as vscode from 'vscode';
import type { LivingSection } from '../../core/readme/living/livingSections';
import { isMeant, type LivingTarget, readLivingTarget } from '../../host/livingTarget';
import { isOwnMarkdown } from '../../host/markdownScope';
import type { CheckedReadme } from '../../host/readmeChecks';
import { offerReadme } from '../../host/readmeEditor';
import type { Services } from '../../host/services';
import { workspaceEditOf } from '../../host/textEdits';

const SHOWN_FOR = 5_000;

/**
 * Updates the living sections of a document in one step that one undo takes back, and says what it left alone.
 *
 * @param argument may name the document, and one of its sections; else all sections of the active document are meant.
 */
export async function updateSections({ checks }: Services, argument: unknown): Promise<void> {
	const target = readLivingTarget(argument);
	const document = await documentOf(target);
	const checked = document && (await checks.of(document));
	if (!document || !checked) {
		return;
	}
	const { updateSection } = await import('../../core/readme/living/updateLiving');
	const { registry, facts } = checked.context;
	const sections = checked.living.sections.filter((living) => isMeant(target, living));
	const updates = sections
		.map((living) => updateSection(checked.file, living, registry, facts, false))
		.filter((edits) => edits.length > 0);
	if (updates.length > 0) {
		const edit = workspaceEditOf(document.uri, checked.text, updates.flat());
		if (document.getText() !== checked.text || !(await vscode.workspace.applyEdit(edit))) {
			throw new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
		}
	}
	tell(updates.length, target.section === undefined ? leftAlone(checked, sections) : []);
}

async function documentOf({ uri }: Partial<LivingTarget>): Promise<vscode.TextDocument | undefined> {
	if (uri) {
		return vscode.workspace.openTextDocument(uri);
	}
	const active = vscode.window.activeTextEditor?.document;
	// The view of the README at hand has a button for this, and then the README need not be active.
	const shown =
		active && isOwnMarkdown(active)
			? active
			: vscode.window.visibleTextEditors.map(({ document }) => document).find(isOwnMarkdown);
	const message = vscode.l10n.t('Open the README or another Markdown file whose living sections you want to update.');
	return shown ?? (await offerReadme(message, false))?.document;
}

/** What an update does not touch, and why. */
function leftAlone(checked: CheckedReadme, sections: readonly LivingSection[]): readonly string[] {
	const named = sections.flatMap((living) => {
		const state = checked.stateOf(living);
		return state === 'edited' ? [vscode.l10n.t('“{0}” (edited by hand)', living.section.id)] : [];
	});
	const broken = checked.findings.filter(({ rule }) => rule === 'section-broken').length;
	return broken > 0 ? [...named, vscode.l10n.t('{0} broken (see Problems)', broken)] : named;
}

function tell(updated: number, left: readonly string[]): void {
	if (left.length > 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Living sections updated: {0}. Left as they are: {1}.', updated, left.join(', ')),
		);
		return;
	}
	const text =
		updated > 0
			? vscode.l10n.t('Living sections updated: {0}.', updated)
			: vscode.l10n.t('No living section is outdated.');
	vscode.window.setStatusBarMessage(text, SHOWN_FOR);
}
