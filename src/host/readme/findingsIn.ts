import type * as vscode from 'vscode';
import type { CheckedReadme, ReadmeChecks } from './readmeChecks';
import { readMarkdown } from './workspaceMarkdown';

/** The text of a file and what to show in it. */
export type Shown = Pick<CheckedReadme, 'text' | 'findings'>;

/** Checks a file, which need not be open. @returns nothing for a file that does not exist. */
export async function findingsIn(uri: vscode.Uri, checks: ReadmeChecks): Promise<Shown | undefined> {
	const source = await readMarkdown(uri);
	return typeof source === 'string'
		? { text: '', findings: await checks.ofUnreadable(uri, source) }
		: source && checks.ofSource(source);
}
