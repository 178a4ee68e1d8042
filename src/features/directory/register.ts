import * as vscode from 'vscode';
import type { DisposableStore } from '../../host/disposable';
import { COMMANDS, EXTENSION_ID, WALKTHROUGH } from '../../ids';
import type { Services } from '../../services';
import { register as registerFind } from './find/register';
import { register as registerLinks } from './links/register';
import { register as registerTree } from './tree/register';

/** Registers the directory: its tree, its search, the links of its entries, and the walkthrough. */
export function register(services: Services, disposables: DisposableStore): void {
	registerTree(services, disposables);
	registerFind(services, disposables);
	registerLinks(services, disposables);
	// VS Code itself shows the walkthrough only once, on its welcome page.
	disposables.add(
		services.commands.register(COMMANDS.openWalkthrough, () =>
			vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION_ID}#${WALKTHROUGH}`, false),
		),
	);
}
