import type * as vscode from 'vscode';
import type { CommandRegistrar } from './host/commandRegistrar';
import type { SelectedRows } from './host/entries/selectedRows';
import type { Failures } from './host/failures';
import type { LanguageService } from './host/languageService';
import type { InitiativeScope } from './host/readme/initiativeScope';
import type { ReadmeChecks } from './host/readme/readmeChecks';
import type { RepositoryFactsReader } from './host/readme/repositoryFactsReader';
import type { RegistryStore } from './host/registry/registryStore';

/** What every feature is given. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	/** Reports what went wrong, also in work that nobody awaits. */
	readonly failures: Failures;
	readonly commands: CommandRegistrar;
	readonly store: RegistryStore;
	readonly language: LanguageService;
	/** What is known of the repository around a document. */
	readonly facts: RepositoryFactsReader;
	/** Which documents belong to the initiative. */
	readonly scope: InitiativeScope;
	/** What the checks find in a document, and the states of its living sections. */
	readonly checks: ReadmeChecks;
	/** What is selected in the directory. */
	readonly selectedRows: SelectedRows;
	/** Remembers choices of the user across sessions. */
	readonly memory: vscode.Memento;
}
