import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/problem';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import { groupBy } from '../../../core/text/groupBy';
import { commandTitle } from '../../../host/commandTitle';
import { answerIn } from '../../../host/entries/answerIn';
import { plainLabel } from '../../../host/plainText';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { livingStateText } from './livingStateText';
import { livingTarget } from './livingTarget';

/** A possible update of a living section. */
export interface SectionUpdate {
	readonly uri: vscode.Uri;
	/** The text that the edits apply to. */
	readonly text: string;
	readonly living: LivingSection;
	readonly edits: readonly TextEdit[];
}

interface UpdateItem extends vscode.QuickPickItem {
	/** Separators have none. */
	readonly update?: SectionUpdate;
}

/**
 * Asks for the sections to update. All are ticked except those edited by hand.
 *
 * @returns nothing when no section is chosen.
 */
export function pickUpdates(
	{ failures }: Services,
	updates: readonly SectionUpdate[],
): Promise<readonly SectionUpdate[] | undefined> {
	const picker = vscode.window.createQuickPick<UpdateItem>();
	picker.title = commandTitle(COMMANDS.updateSections);
	picker.placeholder = vscode.l10n.t('Choose the sections to update');
	picker.canSelectMany = true;
	picker.matchOnDescription = true;
	// Showing a difference must not close the list.
	picker.ignoreFocusOut = true;
	const difference = { iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Show Difference') };
	const groups = groupBy(updates, ({ uri }) => vscode.workspace.asRelativePath(uri));
	picker.items = [...groups].flatMap(([file, inFile]): UpdateItem[] => [
		{ kind: vscode.QuickPickItemKind.Separator, label: plainLabel(file) },
		...inFile.map((update) => ({
			label: plainLabel(update.living.section.name[update.living.language]),
			description:
				update.living.state === 'edited'
					? vscode.l10n.t('edited by hand; an update replaces your text')
					: update.living.state === 'current'
						? vscode.l10n.t('new answers')
						: livingStateText(update.living.state),
			buttons: [difference],
			update,
		})),
	]);
	picker.selectedItems = picker.items.filter(({ update }) => update !== undefined && update.living.state !== 'edited');
	return answerIn(picker, (answer) => {
		picker.onDidTriggerItemButton(({ item: { update } }) => {
			if (update) {
				const target = livingTarget(update.uri, update.living);
				const shown = vscode.commands.executeCommand(PRIVATE_COMMANDS.showDifference, target);
				failures.watch('difference', shown);
			}
		});
		picker.onDidAccept(() => {
			const chosen = picker.selectedItems.flatMap(({ update }) => update ?? []);
			answer(chosen.length > 0 ? chosen : undefined);
		});
	});
}
