import * as vscode from 'vscode';
import type { DisposableStore } from '../../../host/disposable';
import { MARKDOWN } from '../../../host/readme/markdownFiles';
import { urisOf } from '../../../host/uriArgument';
import { COMMANDS, LATER_COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { keepText, takeUpdate } from './differenceActions';
import { fillInAnswers } from './fillInAnswers';
import { keepOrDetach } from './keepOrDetach';
import { LivingFixes } from './livingFixes';
import { LivingLenses } from './livingLenses';
import { UpdatedDocuments } from './updatedDocuments';
import { updateOnSave } from './updateOnSave';
import { updateSections } from './updateSections';
import { updateWorkspace } from './updateWorkspace';

/** Registers the states and updates of living sections. */
export function register(services: Services, disposables: DisposableStore): void {
	const { checks, commands } = services;
	const updated = disposables.add(new UpdatedDocuments(services));
	const lenses = disposables.add(new LivingLenses(checks));
	disposables.add(vscode.languages.registerCodeLensProvider(MARKDOWN, lenses));
	disposables.add(new LivingFixes(checks).register(MARKDOWN));
	disposables.add(updateOnSave(checks));
	disposables.add(commands.register(COMMANDS.updateSections, (argument) => updateSections(services, argument)));
	disposables.add(commands.register(COMMANDS.fillInAnswers, (argument) => fillInAnswers(services, argument)));
	disposables.add(commands.register(COMMANDS.updateWorkspaceSections, () => updateWorkspace(services)));
	disposables.add(
		commands.register(COMMANDS.updateFolderSections, (argument, selection) =>
			updateWorkspace(services, urisOf(argument, selection)),
		),
	);
	disposables.add(commands.register(PRIVATE_COMMANDS.showDifference, (argument) => updated.compare(argument)));
	disposables.add(commands.register(LATER_COMMANDS.takeUpdate, (argument) => takeUpdate(services, argument)));
	disposables.add(commands.register(LATER_COMMANDS.keepText, (argument) => keepText(services, argument)));
	disposables.add(commands.register(PRIVATE_COMMANDS.keepEdit, (argument) => keepOrDetach(services, argument, 'keep')));
	disposables.add(
		commands.register(PRIVATE_COMMANDS.detachSection, (argument) => keepOrDetach(services, argument, 'detach')),
	);
}
