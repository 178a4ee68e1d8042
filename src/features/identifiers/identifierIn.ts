import * as vscode from 'vscode';
import { type Identifier, identifierAt } from '../../core/fhir/identifierAt';
import type { Registry } from '../../core/registry/registry';
import type { Services } from '../../services';

/** An identifier of the initiative in a document. */
export interface IdentifierInDocument extends Identifier {
	readonly range: vscode.Range;
	readonly registry: Registry;
}

/** @returns the identifier at a position; nothing in files that are not of the initiative. */
export async function identifierIn(
	{ projects }: Services,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<IdentifierInDocument | undefined> {
	const { version } = document;
	const { belongs, context } = await projects.of(document);
	if (!belongs || token.isCancellationRequested) {
		return undefined;
	}
	const aliases = await projects.aliases(document);
	if (token.isCancellationRequested || document.version !== version) {
		return undefined;
	}
	const { file, registry } = context;
	const found = identifierAt(file, document.offsetAt(position), registry, aliases);
	return (
		found && {
			...found,
			range: new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end)),
			registry,
		}
	);
}
