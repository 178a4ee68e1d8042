import type { DisposableStore } from '../../host/disposable';
import { COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { setUpRepository } from './setUpRepository';
import { SetupPreview } from './setupPreview';

/** Registers the command that adds to a repository what it lacks. */
export function register(services: Services, disposables: DisposableStore): void {
	const preview = disposables.add(new SetupPreview());
	disposables.add(services.commands.register(COMMANDS.setUpRepository, () => setUpRepository(services, preview)));
}
