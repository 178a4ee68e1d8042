import * as vscode from 'vscode';
import type { SearchHit } from '../../../core/entries/search';
import type { Group } from '../../../core/registry/registry';
import { commandTitle } from '../../../host/commandTitle';
import type { DisposableStore } from '../../../host/disposable';
import { groupArgument } from '../../../host/entries/entryArgument';
import { type EntryPickerOptions, pickFound } from '../../../host/entries/entryPicker';
import { COMMANDS, type CommandId, LATER_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { productCommands } from './productCommands';

/** Registers the search over the whole directory. The find widget of a tree searches only loaded rows. */
export function register(services: Services, disposables: DisposableStore): void {
	const { commands, store } = services;
	disposables.add(commands.register(COMMANDS.find, () => find(services, undefined)));
	disposables.add(
		commands.register(LATER_COMMANDS.findInGroup, (argument) =>
			find(services, groupArgument(store.registry, argument)),
		),
	);
}

/** @param group limits the search to its entries. */
async function find(services: Services, group: Group | undefined): Promise<void> {
	const buttons = findButtons();
	const found = await pickFound(services, {
		title: group ? vscode.l10n.t('Find in {0}', group.name[services.language.current]) : commandTitle(COMMANDS.find),
		placeholder: group
			? vscode.l10n.t('Name, abbreviation, package id, site code …')
			: vscode.l10n.t('Name, town, abbreviation, package id or command …'),
		groups: group === undefined,
		...(group === undefined && { actions: commandActions() }),
		...(group && { within: new Set(services.store.registry.entriesBelow(group.id)) }),
		buttons: (target) => buttons.filter(({ suits }) => suits(target)).map(({ button }) => button),
		onButton: (target, pressed) => {
			const command = buttons.find(({ button }) => button === pressed)?.command;
			return command === undefined ? undefined : vscode.commands.executeCommand(command, argumentOf(target));
		},
	});
	if (found) {
		await vscode.commands.executeCommand(COMMANDS.revealInTree, argumentOf(found));
	}
}

/** The commands of this extension as rows. The search in a group does not have them. */
function commandActions(): NonNullable<EntryPickerOptions['actions']> {
	const search = productCommands();
	return {
		heading: vscode.l10n.t('Commands'),
		search: (typed) => search(typed).map(({ command, rank }) => ({ ...command, rank })),
	};
}

function argumentOf(found: SearchHit): { readonly entry: string } | { readonly group: string } {
	return found.kind === 'entry' ? { entry: found.entry.id } : { group: found.group.id };
}

interface FindButton {
	readonly button: vscode.QuickInputButton;
	readonly command: CommandId;
	/** Whether a row has the button. */
	readonly suits: (found: SearchHit) => boolean;
}

/** For an entry without a link, the name is inserted and copied. */
function findButtons(): readonly FindButton[] {
	const isEntry = ({ kind }: SearchHit): boolean => kind === 'entry';
	const hasLink = (found: SearchHit): boolean => found.kind === 'entry' && found.entry.links.length > 0;
	const hasNone = (found: SearchHit): boolean => found.kind === 'entry' && found.entry.links.length === 0;
	const make = (icon: string, command: CommandId, suits: FindButton['suits']): FindButton => ({
		button: { iconPath: new vscode.ThemeIcon(icon), tooltip: commandTitle(command) },
		command,
		suits,
	});
	return [
		make('link-external', LATER_COMMANDS.openEntryOfRow, hasLink),
		make('insert', LATER_COMMANDS.insertLinkOfRow, hasLink),
		make('insert', LATER_COMMANDS.insertName, hasNone),
		make('markdown', LATER_COMMANDS.copyMarkdownLinkOfRow, hasLink),
		make('copy', LATER_COMMANDS.copyName, hasNone),
		make('list-tree', COMMANDS.revealInTree, isEntry),
	];
}
