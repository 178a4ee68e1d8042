import * as vscode from 'vscode';

/** After this time a new list is on the screen, even in a remote window. */
const SETTLING_MS = 250;

/**
 * Fills a quick pick with the results of our own search after every change of its value.
 *
 * VS Code reports an accepted row by its index. After fast typing and Enter, this index belongs to the previous list and
 * may point to another row in the current one, or behind its end. Then the best match is taken.
 *
 * @param rowsOf finds the rows for the typed text, the best first.
 * @returns a function that finds the accepted row in `onDidAccept`.
 */
export function showSearched<T extends vscode.QuickPickItem>(
	picker: vscode.QuickPick<T>,
	rowsOf: (typed: string) => readonly T[],
): () => T | undefined {
	// Otherwise VS Code moves rows whose labels contain the typed letters to the top and drops the separators. Its typings
	// do not declare this property, but every extension has been able to set it since 2019.
	Object.assign(picker, { sortByLabel: false });
	let changedAt = Number.NEGATIVE_INFINITY;
	picker.items = rowsOf(picker.value);
	picker.onDidChangeValue((typed) => {
		changedAt = performance.now();
		picker.items = rowsOf(typed);
	});
	return () => {
		const [selected] = performance.now() - changedAt < SETTLING_MS ? [] : picker.selectedItems;
		return selected ?? picker.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	};
}
