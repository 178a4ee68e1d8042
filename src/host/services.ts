import type * as vscode from 'vscode';
import type { CommandRegistrar } from './commands';
import type { LanguageService } from './languageService';
import type { RegistryStore } from './registryStore';
import type { RepositoryFactsReader } from './repositoryFacts';

/** What every feature is given. */
export interface Services {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly commands: CommandRegistrar;
	readonly store: RegistryStore;
	readonly language: LanguageService;
	/** What is known of the repository around a document. */
	readonly facts: RepositoryFactsReader;
	/** Remembers choices of the user across sessions. */
	readonly memory: vscode.Memento;
}
