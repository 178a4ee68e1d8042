import * as vscode from 'vscode';
import type { TextEdit } from '../../core/problem';
import { applyEdits } from '../../core/readme/applyEdits';
import { findMarkdown, readMarkdown } from '../../host/markdownScope';
import type { Services } from '../../host/services';
import { textEditsOf } from '../../host/textEdits';

/** Collects the updates of all Markdown files and shows them before anything is changed. */
export async function updateWorkspace(services: Services): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	const counts = { files: 0, edited: 0 };
	const location = vscode.ProgressLocation.Notification;
	const title = vscode.l10n.t('Looking for outdated living sections');
	const complete = await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
		const files = await findMarkdown(token);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return false;
			}
			progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / files.length });
			await collect(services, uri, edit, counts);
		}
		return !token.isCancellationRequested;
	});
	if (!complete) {
		return;
	}
	if (edit.size > 0) {
		await vscode.workspace.applyEdit(edit, { isRefactoring: true });
	} else {
		void vscode.window.showInformationMessage(
			counts.edited > 0
				? vscode.l10n.t(
						'No living section is outdated. Files checked: {0}. Edited by hand and left as they are: {1}.',
						counts.files,
						counts.edited,
					)
				: vscode.l10n.t('No living section is outdated. Files checked: {0}.', counts.files),
		);
	}
}

async function collect(
	{ checks }: Services,
	uri: vscode.Uri,
	edit: vscode.WorkspaceEdit,
	counts: { files: number; edited: number },
): Promise<void> {
	const source = await readMarkdown(uri);
	counts.files += source ? 1 : 0;
	// Most files have no living section; they are not parsed.
	const checked = source?.getText().includes('mii:begin') ? await checks.ofSource(source) : undefined;
	if (!checked) {
		return;
	}
	const { updateSection } = await import('../../core/readme/living/updateLiving');
	const { registry, facts } = checked.context;
	for (const living of checked.living.sections) {
		counts.edited += checked.stateOf(living) === 'edited' ? 1 : 0;
		const label = vscode.l10n.t('Update the section “{0}”', living.section.id);
		const changes = asOne(checked.text, updateSection(checked.file, living, registry, facts, false));
		for (const change of textEditsOf(checked.text, changes)) {
			edit.replace(uri, change.range, change.newText, { needsConfirmation: true, label });
		}
	}
}

/** The hash and the text of a section go together: in the preview nobody can tick one without the other. */
function asOne(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	const [first, last] = [edits[0], edits.at(-1)];
	if (!first || !last) {
		return [];
	}
	const { start } = first;
	const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
	return [{ start, end: last.end, text: applyEdits(text.slice(start, last.end), moved) }];
}
