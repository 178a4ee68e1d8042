import type { DisposableStore } from '../../host/disposable';
import { MARKDOWN } from '../../host/readme/markdownFiles';
import { urisOf } from '../../host/uriArgument';
import { COMMANDS, PRIVATE_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { CheckFixes } from './checkFixes';
import { checkWorkspace } from './checkWorkspace';
import { ConfigDiagnostics } from './configDiagnostics';
import { FixAll } from './fixAll';
import { ReadmeDiagnostics } from './readmeDiagnostics';
import { turnOffRule } from './turnOffRule';

/** Registers the checks of Markdown documents and their quick fixes. */
export function register(services: Services, disposables: DisposableStore): void {
	const { commands } = services;
	const diagnostics = disposables.add(new ReadmeDiagnostics(services));
	disposables.add(new ConfigDiagnostics(services));
	disposables.add(new CheckFixes(services, diagnostics).register(MARKDOWN));
	disposables.add(new FixAll(services, diagnostics).register(MARKDOWN));
	disposables.add(commands.register(COMMANDS.checkWorkspace, () => checkWorkspace(services, diagnostics)));
	disposables.add(
		commands.register(COMMANDS.checkResource, (argument, selection) =>
			checkWorkspace(services, diagnostics, urisOf(argument, selection)),
		),
	);
	disposables.add(commands.register(PRIVATE_COMMANDS.turnOffRule, (rule, uri) => turnOffRule(services, rule, uri)));
}
