import { expect } from 'chai';
import * as vscode from 'vscode';
import { showSearched } from '../../src/host/entries/showSearched';

describe('a searched list', () => {
	const rows = ['citation', 'contact'].map((label) => ({ label }));
	const kind = vscode.QuickPickItemKind.Separator;

	/** A picker as VS Code leaves it when Enter was pressed on a list that is no longer there. */
	function accept(
		items: readonly vscode.QuickPickItem[],
		selected: readonly vscode.QuickPickItem[],
	): string | undefined {
		const picker = vscode.window.createQuickPick();
		try {
			const accepted = showSearched(picker, () => items);
			picker.selectedItems = selected;
			return accepted()?.label;
		} finally {
			picker.dispose();
		}
	}

	it('takes the row that VS Code reports', () => expect(accept(rows, rows.slice(1))).to.equal('contact'));

	it('takes the best row when the reported one is not in the list any more', () =>
		expect(accept([{ label: 'Sections', kind }, ...rows], [])).to.equal('citation'));

	it('takes nothing from an empty list', () => expect(accept([], [])).to.equal(undefined));
});
