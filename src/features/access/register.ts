import type * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposable';
import type { Services } from '../../host/services';
import { COMMANDS } from '../../ids';
import { editProfile, offerRequest } from './editProfile';
import { requestAccess } from './requestAccess';

/** The mail that asks for access to the organisation on GitHub, and who asks. */
export function register(services: Services): vscode.Disposable {
	const { commands } = services;
	const disposables = new DisposableStore();
	const request = (argument: unknown, selection: unknown): Promise<void> =>
		requestAccess(services, argument, selection);
	disposables.add(commands.register(COMMANDS.requestAccess, request));
	disposables.add(commands.register(COMMANDS.requestTeamAccess, request));
	disposables.add(
		commands.register(COMMANDS.editAccessProfile, async () => {
			if (await editProfile(services)) {
				// Not awaited: the command is done when the profile is saved.
				void offerRequest();
			}
		}),
	);
	return disposables;
}
