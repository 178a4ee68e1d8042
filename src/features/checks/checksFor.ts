import type * as vscode from 'vscode';
import { fhirFileKind } from '../../core/fhir/fhirFile';
import type { FileChecks } from '../../host/readme/fileChecks';
import type { Services } from '../../services';

/** The checks for a file, by its name. A file of any other name counts as Markdown. */
export function checksFor({ path }: vscode.Uri, { checks, fhirChecks }: Services): FileChecks {
	return fhirFileKind(path) === undefined ? checks : fhirChecks;
}
