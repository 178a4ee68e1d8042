import * as vscode from 'vscode';
import { markdownLink } from '../../../core/markdown/markdownText';
import { bestLink } from '../../../core/registry/links';
import { hasEnded } from '../../../core/registry/registry';
import { groupArgument, rowsOf } from '../../../host/entries/entryArgument';
import { today } from '../../../host/today';
import type { Services } from '../../../services';

/** Copies the entries of groups as a Markdown list of links; what has ended is left out, as in the section of a group. */
export async function copyList({ store, language }: Services, argument: unknown, selection: unknown): Promise<void> {
	const day = today();
	const lines = rowsOf(argument, selection)
		.flatMap((row) => groupArgument(store.registry, row) ?? [])
		.flatMap(({ id }) => store.registry.entriesBelow(id))
		.filter((entry) => !hasEnded(entry, day))
		.map((entry) => `- ${markdownLink(entry.name[language.current], bestLink(entry, language.current)?.url)}`);
	if (lines.length > 0) {
		await vscode.env.clipboard.writeText(lines.join('\n'));
	}
}
