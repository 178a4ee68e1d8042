const vscode = require('vscode');

const rows = Array.from({ length: 20 }, (_, index) => new vscode.TreeItem(`Row ${index}`));

exports.activate = (context) => {
	const tree = { getChildren: () => rows, getTreeItem: (row) => row };
	context.subscriptions.push(vscode.window.registerTreeDataProvider('noOp.tree', tree));
};
