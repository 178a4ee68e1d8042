import * as vscode from 'vscode';
import { secondName } from '../../core/entries/entryNames';
import { type Ranked, type SearchHit, searchIndex } from '../../core/entries/search';
import { type Entry, hasEnded } from '../../core/registry/registry';
import type { CommandId } from '../../ids';
import { commandTitle } from '../commandTitle';
import type { Failures } from '../failures';
import type { LanguageService } from '../languageService';
import { plainLabel } from '../plainText';
import type { RegistryStore } from '../registry/registryStore';
import { today } from '../today';
import { answerIn } from './answerIn';
import { DEFAULT_ICON } from './icons';
import { type Action, actionItems, besidesFound } from './pickerActions';
import type { SelectedRows } from './selectedRows';
import { showSearched } from './showSearched';

/** A longer list would not help; typing narrows it. */
const MAX_ROWS = 200;

interface FoundItem extends vscode.QuickPickItem {
	readonly found?: SearchHit;
	readonly action?: Action;
}

/** The services behind the rows. */
export interface PickerSources {
	readonly failures: Failures;
	readonly store: RegistryStore;
	readonly language: LanguageService;
	readonly selectedRows: SelectedRows;
}

export interface EntryPickerOptions {
	readonly title: string;
	readonly placeholder: string;
	/** Whether groups can be chosen too. */
	readonly groups: boolean;
	/** Limits the list to these entries. */
	readonly within?: ReadonlySet<Entry>;
	/** Shown first while the input is empty. */
	readonly proposed?: { readonly heading: string; readonly entries: readonly Entry[] };
	/** Commands that the same search finds. */
	readonly actions?: { readonly heading: string; readonly search: (typed: string) => readonly Action[] };
	/** The buttons of a row. */
	readonly buttons?: (found: SearchHit) => readonly vscode.QuickInputButton[];
	readonly onButton?: (found: SearchHit, button: vscode.QuickInputButton) => PromiseLike<unknown> | undefined;
}

/**
 * Asks for an entry or a group with our own search. Unlike VS Code's filter, it knows aliases, umlauts and typing errors.
 *
 * @returns nothing when the picker was closed or a button or command was used.
 */
export function pickFound(sources: PickerSources, options: EntryPickerOptions): Promise<SearchHit | undefined> {
	const picker = vscode.window.createQuickPick<FoundItem>();
	picker.title = options.title;
	picker.placeholder = options.placeholder;
	const chosen = showSearched(picker, (typed) => {
		const rows = rowsFor(sources, options, typed);
		const items = toItems(
			sources,
			rows.map(({ found }) => found),
			typed === '',
			options,
		);
		if (typed === '') {
			return [...proposedItems(sources, options), ...items];
		}
		const actions = besidesFound(options.actions?.search(typed) ?? [], rows);
		const all: readonly FoundItem[] = actions.first
			? [...actionItems(options.actions?.heading, actions.shown), ...headed(items)]
			: [...items, ...actionItems(options.actions?.heading, actions.shown)];
		return all.length > 0 ? all : [nothingFound()];
	});
	return answerIn(picker, (answer) => {
		picker.onDidAccept(() => {
			const { found, action } = chosen() ?? {};
			if (action) {
				answer(undefined);
				sources.failures.watch('find', action.run());
			}
			// The row “Nothing found” keeps the picker open, so that the person can go on typing.
			if (found) {
				answer(found);
			}
		});
		picker.onDidTriggerItemButton(({ item, button }) => {
			if (item.found) {
				answer(undefined);
				const done = options.onButton?.(item.found, button);
				if (done) {
					sources.failures.watch('find', done);
				}
			}
		});
	});
}

function rowsFor(sources: PickerSources, { within, groups }: EntryPickerOptions, typed: string): readonly Ranked[] {
	return searchIndex(sources.store.registry)
		.ranked(typed)
		.filter(({ found }) => (found.kind === 'entry' ? (within?.has(found.entry) ?? true) : groups))
		.slice(0, MAX_ROWS);
}

/** Puts a heading before rows that follow the commands. */
function headed(items: readonly FoundItem[]): readonly FoundItem[] {
	const heading = { label: vscode.l10n.t('Directory'), kind: vscode.QuickPickItemKind.Separator };
	return items.length > 0 ? [heading, ...items] : [];
}

/** Asks for an entry under the title of a command. Entries selected in the directory come first. */
export async function pickEntry(sources: PickerSources, command: CommandId): Promise<Entry | undefined> {
	const placeholder = vscode.l10n.t('Name, abbreviation, package id, site code …');
	const { entries } = sources.store.registry;
	const ids = sources.selectedRows.current.map((row) => (row as { readonly entry?: unknown }).entry);
	const selected = [...new Set(ids)].flatMap((id) => (typeof id === 'string' ? (entries.get(id) ?? []) : []));
	const proposed = { heading: vscode.l10n.t('Selected in the directory'), entries: selected };
	const title = commandTitle(command);
	const found = await pickFound(sources, { title, placeholder, groups: false, proposed });
	return found?.kind === 'entry' ? found.entry : undefined;
}

function nothingFound(): FoundItem {
	return {
		iconPath: new vscode.ThemeIcon('info'),
		label: vscode.l10n.t('Nothing found'),
		description: vscode.l10n.t('Try a part of the name, an abbreviation or a package id.'),
		alwaysShow: true,
	};
}

function proposedItems(sources: PickerSources, options: EntryPickerOptions): FoundItem[] {
	const { heading, entries } = options.proposed ?? { heading: '', entries: [] };
	const found = entries.map((entry): SearchHit => ({ kind: 'entry', entry }));
	return found.length === 0
		? []
		: [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...toItems(sources, found, false, options)];
}

function toItems(
	sources: PickerSources,
	rows: readonly SearchHit[],
	separated: boolean,
	options: EntryPickerOptions,
): FoundItem[] {
	const { registry } = sources.store;
	const language = sources.language.current;
	const day = today();
	const items: FoundItem[] = [];
	let heading: string | undefined;
	for (const found of rows) {
		const group = found.kind === 'entry' ? registry.groups.get(found.entry.group) : undefined;
		const name = found.kind === 'entry' ? (group?.name[language] ?? '') : vscode.l10n.t('Groups');
		if (separated && name !== heading) {
			heading = name;
			items.push({ label: plainLabel(name), kind: vscode.QuickPickItemKind.Separator });
		}
		items.push({
			...rowOf(found, sources),
			found,
			// Our search has already filtered the rows.
			alwaysShow: true,
			buttons: options.buttons ? [...options.buttons(found)] : [],
		});
	}
	return items;

	function rowOf(found: SearchHit, { store }: PickerSources): vscode.QuickPickItem {
		if (found.kind === 'group') {
			return {
				label: `$(${found.group.icon ?? DEFAULT_ICON}) ${plainLabel(found.group.name[language])}`,
				description: vscode.l10n.t('Entries: {0}', store.registry.countOf(found.group.id)),
			};
		}
		const { entry } = found;
		const group = store.registry.groups.get(entry.group);
		const label = entry.short[language];
		const parts = [
			secondName(entry, language),
			entry.module?.package,
			entry.site?.code === label ? undefined : entry.site?.code,
			hasEnded(entry, day) ? vscode.l10n.t('ended') : undefined,
			separated ? undefined : group?.name[language],
		];
		return {
			label: `$(${group?.icon ?? DEFAULT_ICON}) ${plainLabel(label)}`,
			description: plainLabel(parts.filter((part) => part !== undefined).join(' · ')),
		};
	}
}
