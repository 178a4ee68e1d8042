import * as vscode from 'vscode';
import { type SetupContext, type SetupPart, saySetup } from '../../core/setup/setupPart';
import { commandTitle } from '../../host/commandTitle';
import { answerIn } from '../../host/entries/answerIn';
import { plainLabel } from '../../host/plainText';
import { COMMANDS } from '../../ids';

interface PartItem extends vscode.QuickPickItem {
	readonly part: SetupPart;
}

/**
 * Asks for the parts to add. All that are missing are ticked; the others are shown with the reason and cannot be ticked.
 *
 * @param before the parts that the user chose before; nothing the first time.
 * @returns nothing when no part is chosen.
 */
export function pickParts(
	context: SetupContext,
	parts: readonly SetupPart[],
	before: readonly SetupPart[] | undefined,
): Promise<readonly SetupPart[] | undefined> {
	const picker = vscode.window.createQuickPick<PartItem>();
	picker.title = commandTitle(COMMANDS.setUpRepository);
	picker.placeholder = vscode.l10n.t('Choose what to add');
	picker.step = 1;
	picker.totalSteps = 2;
	picker.canSelectMany = true;
	picker.matchOnDescription = true;
	picker.ignoreFocusOut = true;
	picker.items = parts.map((part) => itemOf(context, part));
	picker.selectedItems = picker.items.filter(({ part }) => (before ?? parts).includes(part) && isMissing(part));
	return answerIn(picker, (answer) => {
		picker.onDidChangeSelection((selected) => {
			if (!selected.every(({ part }) => isMissing(part))) {
				picker.selectedItems = selected.filter(({ part }) => isMissing(part));
			}
		});
		picker.onDidAccept(() => {
			const chosen = picker.selectedItems.map(({ part }) => part);
			answer(chosen.length > 0 ? chosen : undefined);
		});
	});
}

function isMissing({ state }: SetupPart): boolean {
	return state === 'missing';
}

function itemOf(context: SetupContext, part: SetupPart): PartItem {
	const { id, section, path, state, reason } = part;
	const { language } = context;
	const name = section ? section.name[language] : saySetup(context, `${id}-name`);
	const detail = section ? section.description[language] : saySetup(context, `${id}-detail`);
	return {
		label: plainLabel(section ? `README: ${name}` : name),
		description: plainLabel(
			state === 'present'
				? vscode.l10n.t('{0}: already there', path)
				: state === 'blocked'
					? vscode.l10n.t('not possible')
					: path,
		),
		detail: plainLabel(reason ?? detail),
		part,
	};
}
