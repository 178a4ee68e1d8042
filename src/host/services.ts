import type * as vscode from 'vscode';
import type { CommandRegistrar } from './commands';
import type { InitiativeScope } from './initiativeScope';
import type { LanguageService } from './languageService';
import type { ReadmeChecks } from './readmeChecks';
import type { RegistryStore } from './registryStore';
import type { RepositoryFactsReader } from './repositoryFacts';
import type { SelectedRows } from './selectedRows';

/** What every feature is given. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
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
