import type * as vscode from 'vscode';
import { register as registerAccess } from './features/access/register';
import { register as registerAgents } from './features/agents/register';
import { register as registerChecks } from './features/checks/register';
import { register as registerDirectory } from './features/directory/register';
import { register as registerEntriesInText } from './features/entriesInText/register';
import { register as registerIdentifiers } from './features/identifiers/register';
import { register as registerOverlays } from './features/overlays/register';
import { register as registerSections } from './features/sections/register';
import { register as registerSetup } from './features/setup/register';
import { CommandRegistrar } from './host/activation/commandRegistrar';
import type { Activation } from './host/activation/engineLoader';
import { registerFeatures } from './host/activation/registerFeatures';
import { DisposableStore } from './host/disposable';
import { SelectedRows } from './host/entries/selectedRows';
import { FhirChecks } from './host/fhir/fhirChecks';
import { FhirProjects } from './host/fhir/fhirProjects';
import { LanguageService } from './host/languageService';
import { ConfigReader } from './host/readme/configReader';
import { InitiativeScope } from './host/readme/initiativeScope';
import { ReadmeChecks } from './host/readme/readmeChecks';
import { RepositoryFactsReader } from './host/readme/repositoryFactsReader';
import { RegistryStore } from './host/registry/registryStore';
import { LATER_COMMANDS, PRIVATE_COMMANDS } from './ids';
import type { Services } from './services';

/** Builds the services and passes them to the features. Nothing is read or awaited here. */
export function start({
	context,
	log,
	failures,
	commands,
	tools,
	directory,
	document,
	mails,
}: Activation): vscode.Disposable {
	const disposables = new DisposableStore();
	commands.register(Object.values({ ...LATER_COMMANDS, ...PRIVATE_COMMANDS }));
	mails.makeKnown();
	const store = disposables.add(new RegistryStore(log));
	const config = disposables.add(new ConfigReader());
	const facts = disposables.add(new RepositoryFactsReader());
	const scope = disposables.add(new InitiativeScope(store, facts, failures));
	const projects = disposables.add(new FhirProjects(store, facts, scope));
	const sources = { store, facts, scope, config, log };
	const services: Services = {
		extensionUri: context.extensionUri,
		log,
		failures,
		commands: new CommandRegistrar(commands, () => store.ready()),
		tools,
		trees: { directory, document },
		store,
		language: disposables.add(new LanguageService((uri) => config.known(uri)?.config?.languages)),
		config,
		facts,
		scope,
		checks: disposables.add(new ReadmeChecks(sources)),
		projects,
		fhirChecks: disposables.add(new FhirChecks(sources, projects)),
		selectedRows: new SelectedRows(),
		memory: context.globalState,
	};
	disposables.add(
		registerFeatures(services, {
			directory: registerDirectory,
			access: registerAccess,
			sections: registerSections,
			overlays: registerOverlays,
			entriesInText: registerEntriesInText,
			identifiers: registerIdentifiers,
			checks: registerChecks,
			setup: registerSetup,
			agents: registerAgents,
		}),
	);
	return disposables;
}
