import * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import { markdownLink } from '../../../core/markdown/markdownText';
import { addressOf } from '../../../core/registry/links';
import type { Entry, Registry } from '../../../core/registry/registry';
import { entryArgument, rowsOf } from '../../../host/entries/entryArgument';
import { pickEntry } from '../../../host/entries/entryPicker';
import { showInformation } from '../../../host/messages';
import { COMMANDS, type CommandId } from '../../../ids';
import type { Services } from '../../../services';

/** An entry and the address for a command. */
export interface LinkTarget {
	readonly entry: Entry;
	/** The address of the row, else the best one of the entry. */
	readonly url: string | undefined;
}

/** The targets of rows. @param language selects the address of a page with translations. */
export function rowTargets(registry: Registry, rows: readonly unknown[], language: Language): readonly LinkTarget[] {
	const targets = new Map<string, LinkTarget>();
	for (const row of rows) {
		const entry = entryArgument(registry, row);
		if (entry) {
			const asked = (row as { readonly url?: unknown }).url;
			const url = addressOf(entry, language, asked);
			// The selection may contain an entry and its own link.
			targets.set(`${entry.id} ${url}`, { entry, url });
		}
	}
	return [...targets.values()];
}

/** The targets as Markdown links. An entry without a link becomes its name. */
export function markdownLinks(targets: readonly LinkTarget[], language: Language): readonly string[] {
	return targets.map(({ entry, url }) => markdownLink(entry.name[language], url));
}

/**
 * Reads the targets from the selected rows of a command, or asks for an entry.
 *
 * @param command titles the question.
 * @param language selects the address of a page with translations.
 * @returns no targets when the user cancels.
 */
export async function linkTargets(
	services: Services,
	argument: unknown,
	selection: unknown,
	command: CommandId,
	language: Language,
): Promise<readonly LinkTarget[]> {
	const targets = rowTargets(services.store.registry, rowsOf(argument, selection), language);
	if (targets.length > 0) {
		return targets;
	}
	const picked = await pickEntry(services, command);
	return picked ? [{ entry: picked, url: addressOf(picked, language) }] : [];
}

/** Says that no link of an entry is known, and offers to add one. */
export async function offerWithoutLink(entry: Entry, services: Services): Promise<void> {
	const message = vscode.l10n.t('No link is known for {0}.', entry.name[services.language.current]);
	const add = vscode.l10n.t('Add a Link in Your Overlay…');
	if ((await showInformation(message, add)) === add) {
		await vscode.commands.executeCommand(COMMANDS.createOverlay, { entry: entry.id });
	}
}
