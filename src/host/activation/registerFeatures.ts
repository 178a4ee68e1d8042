import type * as vscode from 'vscode';
import { DisposableStore } from '../disposable';
import type { Failures } from '../failures';

/** Registers a feature. If it throws, its caller disposes the store. */
type Register<S> = (services: S, disposables: DisposableStore) => void;

/** Registers features independently: one that throws is reported and disposed, and the others still start. */
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
