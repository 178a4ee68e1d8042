import * as vscode from 'vscode';

/** Milliseconds in which a new list has reached the screen, in a remote window too. */
const SETTLING_MS = 250;

/**
 * Lets a quick pick show what a search of ours finds, anew with every letter.
 *
 * VS Code names a chosen row by its place in the list. Who types fast and presses Enter has chosen in the list before the
 * current one, so that place may be another row's by now: then the best match is meant.
 *
 * @param rowsOf finds the rows for what was typed, the best first.
 * @returns what tells the chosen row, for `onDidAccept`.
 */
export function showSearched<T extends vscode.QuickPickItem>(
	picker: vscode.QuickPick<T>,
	rowsOf: (typed: string) => readonly T[],
): () => T | undefined {
	// VS Code would move the rows up whose labels have the typed letters, and drop the separators. Our search knows better.
	// The property is older than its typing: VS Code has taken it from every extension since 2019.
	Object.assign(picker, { sortByLabel: false });
	let changedAt = Number.NEGATIVE_INFINITY;
	picker.items = rowsOf(picker.value);
	picker.onDidChangeValue((typed) => {
		changedAt = performance.now();
		picker.items = rowsOf(typed);
	});
	return () =>
		performance.now() - changedAt < SETTLING_MS
			? picker.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator)
			: picker.selectedItems[0];
}
