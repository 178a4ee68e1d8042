import type * as vscode from 'vscode';
import type { CommandRegistrar } from './host/activation/commandRegistrar';
import type { LazyTree } from './host/activation/lazyTree';
import type { ToolTable } from './host/activation/toolTable';
import type { SelectedRows } from './host/entries/selectedRows';
import type { Failures } from './host/failures';
import type { FhirChecks } from './host/fhir/fhirChecks';
import type { FhirProjects } from './host/fhir/fhirProjects';
import type { LanguageService } from './host/languageService';
import type { ConfigReader } from './host/readme/configReader';
import type { InitiativeScope } from './host/readme/initiativeScope';
import type { ReadmeChecks } from './host/readme/readmeChecks';
import type { RepositoryFactsReader } from './host/readme/repositoryFactsReader';
import type { RegistryStore } from './host/registry/registryStore';

/** The services that every feature receives. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	/** Reports errors, even of work that is not awaited. */
	readonly failures: Failures;
	readonly commands: CommandRegistrar;
	/** The tools for language models. */
	readonly tools: Pick<ToolTable, 'handle'>;
	/** The two views, whose rows their features make. */
	readonly trees: { readonly directory: LazyTree; readonly document: LazyTree };
	readonly store: RegistryStore;
	readonly language: LanguageService;
	/** Reads the configuration of documents. */
	readonly config: ConfigReader;
	/** Reads the facts about the repository of a document. */
	readonly facts: RepositoryFactsReader;
	/** Decides which documents belong to the initiative. */
	readonly scope: InitiativeScope;
	/** Checks Markdown and the states of its living sections. */
	readonly checks: ReadmeChecks;
	/** Reads the projects of FHIR files. */
	readonly projects: FhirProjects;
	readonly fhirChecks: FhirChecks;
	/** The selection in the directory. */
	readonly selectedRows: SelectedRows;
	/** Remembers choices of the user across sessions. */
	readonly memory: vscode.Memento;
}
