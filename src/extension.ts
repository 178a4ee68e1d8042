import * as vscode from 'vscode';
import { register as registerAccess } from './features/access/register';
import { register as registerChecks } from './features/checks/register';
import { register as registerDirectory } from './features/directory/register';
import { register as registerEntriesInText } from './features/entriesInText/register';
import { register as registerOverlays } from './features/overlays/register';
import { register as registerSections } from './features/sections/register';
import { CommandRegistrar } from './host/commandRegistrar';
import { SelectedRows } from './host/entries/selectedRows';
import { Failures } from './host/failures';
import { LanguageService } from './host/languageService';
import { InitiativeScope } from './host/readme/initiativeScope';
import { ReadmeChecks } from './host/readme/readmeChecks';
import { RepositoryFactsReader } from './host/readme/repositoryFactsReader';
import { registerFeatures } from './host/registerFeatures';
import { RegistryStore } from './host/registry/registryStore';
import type { Services } from './services';

/** Builds the services and passes them to the features. Nothing is read or awaited here. */
export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('MII Contributor', { log: true });
	const failures = new Failures(log);
	const store = new RegistryStore(log);
	const facts = new RepositoryFactsReader();
	const scope = new InitiativeScope(store, facts, failures);
	const services: Services = {
		extensionUri: context.extensionUri,
		log,
		failures,
		commands: new CommandRegistrar(failures, () => store.ready()),
		store,
		language: new LanguageService(),
		facts,
		scope,
		checks: new ReadmeChecks(store, facts, scope, log),
		selectedRows: new SelectedRows(),
		memory: context.globalState,
	};
	context.subscriptions.push(
		log,
		services.store,
		services.language,
		services.facts,
		services.scope,
		services.checks,
		registerFeatures(services, {
			directory: registerDirectory,
			access: registerAccess,
			sections: registerSections,
			overlays: registerOverlays,
			entriesInText: registerEntriesInText,
			checks: registerChecks,
		}),
	);
}
