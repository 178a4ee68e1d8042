import * as vscode from 'vscode';
import type { Language } from '../../core/registry/language';
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

/**
 * Reads the target out of a command's argument, or asks for an entry. Nothing when the user leaves.
 *
 * @param language of the address, where the same page exists in both.
 */
export async function linkTarget(
	services: Services,
	argument: unknown,
	title: string,
	language: Language,
): Promise<LinkTarget | undefined> {
	const { store } = services;
	const entry = entryArgument(store.registry, argument) ?? (await pickEntry(services, title));
	if (!entry) {
		return undefined;
	}
	const asked = (argument as { readonly url?: unknown } | undefined)?.url;
	// Only addresses of the registry are opened or copied, whoever calls the command.
	const url = entry.links.find((link) => link.url === asked)?.url ?? bestLink(entry, language)?.url;
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
