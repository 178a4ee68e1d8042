import * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import { bestLink } from '../../../core/registry/links';
import type { Entry } from '../../../core/registry/registry';
import { entryArgument, rowsOf } from '../../../host/entries/entryArgument';
import { pickEntry } from '../../../host/entries/entryPicker';
import { COMMANDS } from '../../../ids';
import type { Services } from '../../../services';

/** An entry and the address that a command is about. */
export interface LinkTarget {
	readonly entry: Entry;
	/** The address: the one of the row, else the best of the entry, else nothing. */
	readonly url: string | undefined;
}

/**
 * Reads the targets out of a command's argument and the rows selected with it, or asks for an entry. None when the user
 * leaves.
 *
 * @param language of the addresses, where the same page exists in both.
 */
export async function linkTargets(
	services: Services,
	argument: unknown,
	selection: unknown,
	title: string,
	language: Language,
): Promise<readonly LinkTarget[]> {
	const { registry } = services.store;
	const targets = new Map<string, LinkTarget>();
	for (const row of rowsOf(argument, selection)) {
		const entry = entryArgument(registry, row);
		if (entry) {
			const asked = (row as { readonly url?: unknown }).url;
			// Only addresses of the registry are opened or copied, whoever calls the command.
			const url = entry.links.find((link) => link.url === asked)?.url ?? bestLink(entry, language)?.url;
			// An entry and its own link may both be selected.
			targets.set(`${entry.id} ${url}`, { entry, url });
		}
	}
	if (targets.size > 0) {
		return [...targets.values()];
	}
	const picked = await pickEntry(services, title);
	return picked ? [{ entry: picked, url: bestLink(picked, language)?.url }] : [];
}

/** Tells whoever asked for the link of an entry that nobody knows one, and offers to add it. */
export async function offerWithoutLink(entry: Entry, services: Services): Promise<void> {
	const message = vscode.l10n.t('No link is known for {0}.', entry.name[services.language.current]);
	const add = vscode.l10n.t('Add a Link in Your Overlay…');
	if ((await vscode.window.showInformationMessage(message, add)) === add) {
		await vscode.commands.executeCommand(COMMANDS.createOverlay, { entry: entry.id });
	}
}
