import * as vscode from 'vscode';
import { bestLink, type Entry } from '../../core/registry/registry';
import { entryArgument } from '../../host/entryArgument';
import { pickEntry } from '../../host/entryPicker';
import type { Services } from '../../host/services';
import { COMMANDS } from '../../ids';

/** An entry and the address that a command is about. */
export interface LinkTarget {
	readonly entry: Entry;
	/** The address: the one of the row, else the best of the entry, else nothing. */
	readonly url: string | undefined;
}

/** Reads the target out of a command's argument, or asks for an entry. Nothing when the user leaves. */
export async function linkTarget(
	services: Services,
	argument: unknown,
	title: string,
): Promise<LinkTarget | undefined> {
	const { store, language } = services;
	const entry = entryArgument(store.registry, argument) ?? (await pickEntry(services, title));
	if (!entry) {
		return undefined;
	}
	const asked = (argument as { readonly url?: unknown } | undefined)?.url;
	// Only addresses of the registry are opened or copied, whoever calls the command.
	const url = entry.links.find((link) => link.url === asked)?.url ?? bestLink(entry, language.current)?.url;
	return { entry, url };
}

/** Tells that nobody knows a link for an entry, and offers what can be done about it. */
export async function offerWithoutLink(entry: Entry, services: Services): Promise<void> {
	const ask = vscode.l10n.t('Request Access');
	const name = entry.name[services.language.current];
	const choice = await vscode.window.showInformationMessage(vscode.l10n.t('No link is known for {0}.', name), ask);
	if (choice === ask) {
		await vscode.commands.executeCommand(COMMANDS.requestAccess, { entry: entry.id });
	}
}
