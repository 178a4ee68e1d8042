import type * as vscode from 'vscode';
import { DisposableStore } from './disposable';
import type { Failures } from './failures';

/** Registers a feature. A register that throws half-way leaves the rest to its caller, who disposes the store. */
type Register<S> = (services: S, disposables: DisposableStore) => void;

/** Registers the features, each on its own: one that throws is reported and disposed, and the others go on. */
export function registerFeatures<S extends { readonly failures: Pick<Failures, 'reportFeatures'> }>(
	services: S,
	features: Readonly<Record<string, Register<S>>>,
): vscode.Disposable {
	const all = new DisposableStore();
	const errors = new Map<string, unknown>();
	for (const [name, register] of Object.entries(features)) {
		const disposables = all.add(new DisposableStore());
		try {
			register(services, disposables);
		} catch (error) {
			errors.set(name, error);
			try {
				disposables.dispose();
			} catch (disposing) {
				errors.set(`${name}: dispose`, disposing);
			}
		}
	}
	if (errors.size > 0) {
		services.failures.reportFeatures(errors);
	}
	return all;
}
