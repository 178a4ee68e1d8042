import * as vscode from 'vscode';

/** A place in a document. */
export interface Place {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
}

/** Our card at a place. Other extensions show hovers, too. */
export async function cardAt({ document, position }: Place): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.filter((value) => value.includes('command:mii.'))
		.join('\n');
}
