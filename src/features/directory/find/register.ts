import * as vscode from 'vscode';
import type { SearchHit } from '../../../core/entries/search';
import type { Group } from '../../../core/registry/registry';
import type { CommandId } from '../../../host/commandRegistrar';
import { commandTitle } from '../../../host/commandTitle';
import type { DisposableStore } from '../../../host/disposable';
import { groupArgument } from '../../../host/entries/entryArgument';
import { type EntryPickerOptions, pickFound } from '../../../host/entries/entryPicker';
import { COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { productCommands } from './productCommands';

/** Search over everything, which the find widget of a tree is not: it sees only the rows that were loaded. */
export function register(services: Services, disposables: DisposableStore): void {
	const { commands, store } = services;
	disposables.add(commands.register(COMMANDS.find, () => find(services, undefined)));
	disposables.add(
		commands.register(COMMANDS.findInGroup, (argument) => find(services, groupArgument(store.registry, argument))),
	);
}

/** @param group whose entries alone are searched; everything without one. */
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

/** The commands of the product as rows; in a group nobody looks for them. */
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
	/** Which rows have it. */
	readonly suits: (found: SearchHit) => boolean;
}

/** Where no link is known, the name is what can be inserted and copied. */
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
		make('link-external', COMMANDS.openEntryOfRow, hasLink),
		make('insert', COMMANDS.insertLinkOfRow, hasLink),
		make('insert', COMMANDS.insertName, hasNone),
		make('markdown', COMMANDS.copyMarkdownLinkOfRow, hasLink),
		make('copy', COMMANDS.copyName, hasNone),
		make('list-tree', COMMANDS.revealInTree, isEntry),
	];
}
