import * as vscode from 'vscode';
import { register as registerAccess } from './features/access/register';
import { register as registerChecks } from './features/checks/register';
import { register as registerCompletion } from './features/completion/register';
import { register as registerDirectory } from './features/directory/register';
import { register as registerDocument } from './features/document/register';
import { register as registerDrop } from './features/drop/register';
import { register as registerEntryLinks } from './features/entryLinks/register';
import { register as registerFind } from './features/find/register';
import { register as registerHover } from './features/hover/register';
import { register as registerLiving } from './features/living/register';
import { register as registerOverlays } from './features/overlays/register';
import { register as registerSections } from './features/sections/register';
import { register as registerWalkthrough } from './features/walkthrough/register';
import { CommandRegistrar } from './host/commands';
import { InitiativeScope } from './host/initiativeScope';
import { LanguageService } from './host/languageService';
import { ReadmeChecks } from './host/readmeChecks';
import { RegistryStore } from './host/registryStore';
import { RepositoryFactsReader } from './host/repositoryFacts';
import { SelectedRows } from './host/selectedRows';
import type { Services } from './host/services';

/** The table of contents: builds what is shared and hands it to the features. Nothing is read or awaited here. */
export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('MII Contributor', { log: true });
	const store = new RegistryStore(log);
	const facts = new RepositoryFactsReader();
	const scope = new InitiativeScope(store, facts);
	const services: Services = {
		extensionUri: context.extensionUri,
		log,
		commands: new CommandRegistrar(log, () => store.ready()),
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
		registerDirectory(services),
		registerFind(services),
		registerEntryLinks(services),
		registerAccess(services),
		registerSections(services),
		registerOverlays(services),
		registerCompletion(services),
		registerHover(services),
		registerDrop(services),
		registerDocument(services),
		registerChecks(services),
		registerLiving(services),
		registerWalkthrough(services),
	);
}
