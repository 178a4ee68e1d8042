import * as vscode from 'vscode';
import type { OverlayStatus } from '../../../host/registry/registryStore';

/** The message above the tree about overlays with problems. Empty when all overlays work. */
export function overlayMessage(overlays: readonly OverlayStatus[]): string {
	const [first, ...others] = overlays.flatMap((overlay) => problemOf(overlay) ?? []);
	if (first === undefined || others.length === 0) {
		return first ?? '';
	}
	return others.length === 1
		? vscode.l10n.t('{0} One more overlay has problems.', first)
		: vscode.l10n.t('{0} {1} more overlays have problems.', first, others.length);
}

function problemOf({ state, level, label, source }: OverlayStatus): string | undefined {
	const file = label ?? source;
	switch (state) {
		case 'stale':
			return vscode.l10n.t('{0} has errors; its last good state is shown.', file);
		case 'broken':
			return vscode.l10n.t('{0} has errors and is left out.', file);
		case 'unreadable':
			return vscode.l10n.t('{0} cannot be read. “MII: Show Status” says why.', file);
		case 'missing':
			// Most folders have no overlay, but a file named in the settings should exist.
			return level === 'user' ? vscode.l10n.t('{0} does not exist.', file) : undefined;
		case 'active':
		case 'untrusted':
			return undefined;
	}
}
