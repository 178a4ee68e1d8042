import type { DisposableStore } from '../../host/disposable';
import { FHIR_FILES } from '../../host/fhir/fhirFiles';
import { changeFiles } from '../../host/readme/changeFiles';
import { MARKDOWN } from '../../host/readme/markdownFiles';
import { urisOf } from '../../host/uriArgument';
import { COMMANDS, PRIVATE_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { CheckFixes } from './checkFixes';
import { checkWorkspace } from './checkWorkspace';
import { ConfigDiagnostics } from './configDiagnostics';
import { FindingDiagnostics } from './findingDiagnostics';
import { FixAll } from './fixAll';
import { OfferedChange } from './offeredChange';
import { turnOffRule } from './turnOffRule';

const CHECKED = [MARKDOWN, FHIR_FILES];

/** Registers the checks of Markdown and of the files of FHIR projects, and their quick fixes. */
export function register(services: Services, disposables: DisposableStore): void {
	const { commands } = services;
	const diagnostics = disposables.add(new FindingDiagnostics(services));
	disposables.add(new ConfigDiagnostics(services));
	disposables.add(new CheckFixes(services, diagnostics).register(CHECKED));
	disposables.add(new FixAll(services, diagnostics).register(CHECKED));
	disposables.add(commands.register(COMMANDS.checkWorkspace, () => checkWorkspace(services, diagnostics)));
	disposables.add(
		commands.register(COMMANDS.checkResource, (argument, selection) =>
			checkWorkspace(services, diagnostics, urisOf(argument, selection)),
		),
	);
	disposables.add(commands.register(PRIVATE_COMMANDS.turnOffRule, (rule, uri) => turnOffRule(services, rule, uri)));
	disposables.add(
		commands.register(PRIVATE_COMMANDS.changeFile, async (change) => {
			if (change instanceof OfferedChange) {
				await changeFiles([change]);
			}
		}),
	);
}
