import * as vscode from 'vscode';
import type { Found } from '../../core/registry/search';
import { pickFound } from '../../host/entryPicker';
import type { Services } from '../../host/services';
import { COMMANDS } from '../../ids';

/** Search over everything, which the find widget of a tree is not: it sees only the rows that were loaded. */
export function register(services: Services): vscode.Disposable {
	return services.commands.register(COMMANDS.find, async () => {
		const buttons = findButtons();
		const found = await pickFound(services, {
			title: vscode.l10n.t('Find in Directory'),
			placeholder: vscode.l10n.t('Name, abbreviation, package id, site code …'),
			groups: true,
			buttons: ({ kind }) => (kind === 'entry' ? buttons.map(({ button }) => button) : []),
			onButton: (target, pressed) => {
				const command = buttons.find(({ button }) => button === pressed)?.command;
				return command && vscode.commands.executeCommand(command, argumentOf(target));
			},
		});
		if (found) {
			await vscode.commands.executeCommand(COMMANDS.revealInTree, argumentOf(found));
		}
	});
}

function argumentOf(found: Found): { readonly entry: string } | { readonly group: string } {
	return found.kind === 'entry' ? { entry: found.entry.id } : { group: found.group.id };
}

function findButtons(): readonly { readonly button: vscode.QuickInputButton; readonly command: string }[] {
	const button = (icon: string, tooltip: string): vscode.QuickInputButton => ({
		iconPath: new vscode.ThemeIcon(icon),
		tooltip,
	});
	return [
		{ button: button('link-external', vscode.l10n.t('Open')), command: COMMANDS.openEntry },
		{ button: button('insert', vscode.l10n.t('Insert Link')), command: COMMANDS.insertLink },
		{ button: button('markdown', vscode.l10n.t('Copy as Markdown Link')), command: COMMANDS.copyMarkdownLink },
		{ button: button('list-tree', vscode.l10n.t('Reveal in Directory')), command: COMMANDS.revealInTree },
	];
}
