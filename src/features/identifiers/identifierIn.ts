import type * as vscode from 'vscode';
import { type Identifier, identifierAt } from '../../core/fhir/identifierAt';
import type { Registry } from '../../core/registry/registry';
import { Lines } from '../../core/text/lines';
import { rangeOf } from '../../host/readme/problemDiagnostic';
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
	// Read before the first await, after which the document may have another text.
	const offset = document.offsetAt(position);
	const { belongs, context } = await projects.of(document);
	if (!belongs || token.isCancellationRequested) {
		return undefined;
	}
	const aliases = await projects.aliases(document);
	if (token.isCancellationRequested) {
		return undefined;
	}
	const { file, registry } = context;
	const found = identifierAt(file, offset, registry, aliases);
	return found && { ...found, range: rangeOf(found.span, new Lines(file.text)), registry };
}
