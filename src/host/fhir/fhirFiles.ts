import type * as vscode from 'vscode';
import { type FhirFile, fhirFileKind } from '../../core/fhir/fhirFile';
import { readProjectFile } from '../../core/fhir/projectFiles';
import { perVersion } from '../../core/text/perVersion';
import { isOwn } from '../readme/markdownFiles';
import type { TextSource } from '../readme/textSource';

/** Glob patterns for the names of the files of FHIR projects. */
export const FHIR_NAMES: readonly string[] = [
	'sushi-config.yaml',
	'sushi-config.yml',
	'package.json',
	'ig.ini',
	'*.fsh',
];

/** Selects documents by name: only with an extension for it, FHIR Shorthand has a language. */
export const FHIR_FILES = { pattern: `**/{${FHIR_NAMES.join(',')}}` } as const satisfies vscode.DocumentFilter;

/** Whether a document is a file of a FHIR project, by its name, that a person can edit. */
export function isOwnFhirFile(document: vscode.TextDocument): boolean {
	return fhirFileKind(document.uri.path) !== undefined && isOwn(document);
}

/** Reads the current text of a file, once for each version. All features use this function. */
export const fhirFileOf = perVersion(
	(source: TextSource): FhirFile => readProjectFile(source.getText(), source.uri.path),
);
