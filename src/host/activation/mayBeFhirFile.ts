import type * as vscode from 'vscode';

const OF_FHIR = /\/(?:sushi-config\.ya?ml|ig\.ini|[^/]+\.fsh)$/;

/**
 * Whether a file may be one of a FHIR project of the initiative. The engine, which looks into it, is not loaded for those
 * that certainly are not: most files `package.json` are about software.
 */
export function mayBeFhirFile(document: vscode.TextDocument): boolean {
	const { path } = document.uri;
	return OF_FHIR.test(path) || (path.endsWith('/package.json') && /fhir/i.test(document.getText()));
}
