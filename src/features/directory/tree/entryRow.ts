import * as vscode from 'vscode';
import { secondName } from '../../../core/entries/entryNames';
import { bestLink, needsMembership } from '../../../core/registry/links';
import { type Entry, hasEnded } from '../../../core/registry/registry';
import { oneLine } from '../../../core/text/oneLine';
import { DEFAULT_ICON, LINK_ICONS } from '../../../host/entries/icons';
import type { TreeContext } from './treeNode';

/** The label of a row: the code of a site, else the short name of the entry. */
export function rowLabel(entry: Entry, { language }: TreeContext): string {
	return entry.site?.code ?? entry.short[language];
}

/** The description beside the label. The most helpful part comes first, because a narrow side bar cuts off the rest. */
export function rowDescription(entry: Entry, context: TreeContext): string {
	const { language } = context;
	const label = rowLabel(entry, context);
	const name = entry.site ? entry.name[language] : secondName(entry, language);
	const parts = [
		stateOf(entry, context),
		entry.module?.stable,
		entry.site?.place,
		isMembersOnly(entry, context) ? vscode.l10n.t('members only') : undefined,
		name ?? entry.description?.[language],
	];
	return parts
		.filter((part) => part !== undefined)
		.map(oneLine)
		.filter((part) => part !== label)
		.join(' · ');
}

/**
 * The icon for the state of an ended or draft entry. Only the icon of an ended entry is grey: a grey row needs a resource
 * URI, and VS Code drags a row with a URI as a file, which an editor opens instead of inserting its text.
 */
export function stateIcon(entry: Entry, { today }: TreeContext): vscode.ThemeIcon | undefined {
	if (hasEnded(entry, today)) {
		return new vscode.ThemeIcon('archive', new vscode.ThemeColor('disabledForeground'));
	}
	return entry.module?.status === 'draft' ? new vscode.ThemeIcon('edit') : undefined;
}

/** The codicon id for the main page of an entry, else for its group. */
export function pageIcon(entry: Entry, { registry, language }: TreeContext): string {
	const link = bestLink(entry, language);
	return (link ? LINK_ICONS[link.kind] : registry.groups.get(entry.group)?.icon) ?? DEFAULT_ICON;
}

/** The state of an ended or draft entry in one or two words. */
function stateOf(entry: Entry, context: TreeContext): string | undefined {
	if (!hasEnded(entry, context.today)) {
		return entry.module?.status === 'draft' ? vscode.l10n.t('draft') : undefined;
	}
	const successor = entry.successor === undefined ? undefined : context.registry.entries.get(entry.successor);
	const now = successor && rowLabel(successor, context);
	if (now !== undefined && now !== rowLabel(entry, context)) {
		return vscode.l10n.t('now {0}', now);
	}
	const year = entry.valid?.to?.slice(0, 4);
	return year === undefined ? endedNow(entry) : vscode.l10n.t('ended {0}', year);
}

/** The state of an entry that has ended on an unknown day. */
function endedNow({ state }: Entry): string {
	switch (state) {
		case 'archived':
			return vscode.l10n.t('archived');
		case 'deprecated':
			return vscode.l10n.t('no longer maintained');
		default:
			return vscode.l10n.t('ended');
	}
}

function isMembersOnly(entry: Entry, { language }: TreeContext): boolean {
	const link = bestLink(entry, language);
	return link !== undefined && needsMembership(link);
}
