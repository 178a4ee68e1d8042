import type * as vscode from 'vscode';
import type { CheckedFile, FileChecks } from './fileChecks';
import { readSource } from './textSource';

/** The text of a file and what to show in it. */
export type Shown = Pick<CheckedFile, 'text' | 'findings' | 'others'>;

/** Checks a file, which need not be open. @returns nothing for a file that does not exist or is not checked. */
export async function findingsIn(uri: vscode.Uri, checks: FileChecks): Promise<Shown | undefined> {
	const source = await readSource(uri);
	if (typeof source !== 'string') {
		return source && checks.ofSource(source);
	}
	const findings = await checks.ofUnreadable(uri, source);
	return findings && { text: '', findings, others: [] };
}
