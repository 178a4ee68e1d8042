import * as vscode from 'vscode';
import { mayHaveMarkers } from '../../../core/sections/living/marker';
import { groupBy } from '../../../core/text/groupBy';
import { showInformation, withFiles } from '../../../host/messages';
import { askForTrust } from '../../../host/readme/askForTrust';
import { changeFiles } from '../../../host/readme/changeFiles';
import { readSource } from '../../../host/readme/textSource';
import { findInWorkspace, MARKDOWN_NAMES } from '../../../host/readme/workspaceFiles';
import type { Services } from '../../../services';
import { pickUpdates, type SectionUpdate } from './updatePicker';

interface WorkspaceUpdates {
	readonly files: number;
	readonly updates: readonly SectionUpdate[];
}

/**
 * Finds outdated living sections in all Markdown files, and updates those that the user chooses.
 *
 * @param within limits the search to these files and folders.
 */
export async function updateWorkspace(services: Services, within?: readonly vscode.Uri[]): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		askForTrust(services.failures);
		return;
	}
	const found = await search(services, within);
	if (!found) {
		return;
	}
	const edited = found.updates.filter(({ living }) => living.state === 'edited').length;
	if (edited === found.updates.length && !(await wantsDifferences(services, found.files, edited))) {
		return;
	}
	const chosen = await pickUpdates(services, found.updates);
	if (chosen) {
		const left = new Set((await apply(chosen, within)).map(({ uri }) => uri.toString()));
		const done = chosen.filter(({ uri }) => !left.has(uri.toString()));
		const changed = new Set(done.map(({ uri }) => uri.toString())).size;
		const message = vscode.l10n.t('Living sections updated: {0}. Files changed: {1}.', done.length, changed);
		const readOnly = vscode.l10n.t('{0} Files that cannot be changed: {1}.', message, left.size);
		const shown = showInformation(left.size > 0 ? readOnly : message);
		services.failures.watch('update', shown);
	}
}

/** Says that nothing is outdated. @returns whether the user wants to see the sections edited by hand. */
async function wantsDifferences({ failures }: Services, files: number, edited: number): Promise<boolean> {
	if (edited === 0) {
		const message = vscode.l10n.t('No living section is outdated. Files checked: {0}.', files);
		failures.watch('update', showInformation(message));
		return false;
	}
	const show = vscode.l10n.t('Show Differences');
	const text = vscode.l10n.t('No living section is outdated. Edited by hand: {0}.', edited);
	return (await showInformation(text, show)) === show;
}

/** @returns nothing when the user cancels. */
async function search(
	services: Services,
	within: readonly vscode.Uri[] | undefined,
): Promise<WorkspaceUpdates | undefined> {
	return withFiles(vscode.l10n.t('Looking for outdated living sections'), async (token, next) => {
		const updates: SectionUpdate[] = [];
		let read = 0;
		const files = await findInWorkspace(MARKDOWN_NAMES, token, services.config, within);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return undefined;
			}
			next(uri, files.length);
			const found = await readSource(uri);
			const source = typeof found === 'string' ? undefined : found;
			read += source ? 1 : 0;
			// Files without a living section are not parsed.
			const checked = source && mayHaveMarkers(source.getText()) ? await services.checks.ofSource(source) : undefined;
			if (!checked) {
				continue;
			}
			for (const living of checked.living.sections) {
				const edits = living.update(true);
				if (edits.length > 0) {
					updates.push({ uri, text: checked.text, living, edits });
				}
			}
		}
		return token.isCancellationRequested ? undefined : { files: read, updates };
	});
}

/**
 * Applies all updates in one edit.
 *
 * @returns the documents that cannot be changed.
 */
function apply(
	updates: readonly SectionUpdate[],
	within: readonly vscode.Uri[] | undefined,
): Promise<readonly vscode.TextDocument[]> {
	const changes = [...groupBy(updates, ({ uri }) => uri.toString()).values()].flatMap((same) =>
		same.slice(0, 1).map(({ uri, text }) => ({ uri, text, edits: same.flatMap(({ edits }) => edits) })),
	);
	return changeFiles(changes, within);
}
