import * as vscode from 'vscode';
import { oneLine } from '../../../core/text/oneLine';
import { plainLabel } from '../../../host/plainText';
import type { Services } from '../../../services';
import { markdownLinks, rowTargets } from '../links/linkTarget';
import { markdownList } from '../links/markdownList';
import type { TreeNode } from './treeNode';
import { ValueNode } from './valueNode';

const STATUS_SHOWN_MS = 3_000;

/**
 * Copies rows as their menus do: facts as text, entries and links as Markdown, groups as lists. From rows of several kinds,
 * it copies the entries and links. The status bar briefly shows the copied text.
 */
export async function copyRows(services: Services, rows: readonly TreeNode[]): Promise<void> {
	const values = rows.flatMap((row) => (row instanceof ValueNode ? [row.value] : []));
	const entries = rows.filter((row) => 'entry' in row && !(row instanceof ValueNode));
	const groups = rows.filter((row) => 'group' in row);
	const { store, language } = services;
	const links = markdownLinks(rowTargets(store.registry, entries, language.current), language.current).join('\n');
	const copied = links || markdownList(services, groups) || values.join('\n');
	if (copied !== '') {
		await vscode.env.clipboard.writeText(copied);
		const text = plainLabel(oneLine(copied.slice(0, 60)));
		vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied: {0}', text)}`, STATUS_SHOWN_MS);
	}
}
