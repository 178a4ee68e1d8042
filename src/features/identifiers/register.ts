import * as vscode from 'vscode';
import type { DisposableStore } from '../../host/disposable';
import { FHIR_FILES } from '../../host/fhir/fhirFiles';
import type { Services } from '../../services';
import { IdentifierCompletion } from './identifierCompletion';
import { IdentifierDefinition } from './identifierDefinition';
import { IdentifierHover } from './identifierHover';

/** Registers cards, completion and definitions of identifiers in the files of FHIR projects. */
export function register(services: Services, disposables: DisposableStore): void {
	disposables.add(vscode.languages.registerHoverProvider(FHIR_FILES, new IdentifierHover(services)));
	disposables.add(vscode.languages.registerDefinitionProvider(FHIR_FILES, new IdentifierDefinition(services)));
	disposables.add(
		vscode.languages.registerCompletionItemProvider(
			FHIR_FILES,
			new IdentifierCompletion(services),
			...IdentifierCompletion.triggers,
		),
	);
}
