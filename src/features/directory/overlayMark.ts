import * as vscode from 'vscode';
import type { OverlayStatus } from '../../host/registryStore';

/** A line over the tree while an overlay is not what its author wants it to be; empty otherwise. */
export function overlayMark(overlays: readonly OverlayStatus[]): string {
	if (overlays.some(({ state }) => state === 'stale')) {
		return vscode.l10n.t('An overlay has errors; its last good state is shown.');
	}
	if (overlays.some(({ state }) => state === 'broken')) {
		return vscode.l10n.t('An overlay has errors and is left out.');
	}
	// A folder without an overlay is the usual case; a file that the settings name is missed.
	return overlays.some(({ state, level }) => state === 'unreadable' || (state === 'missing' && level === 'user'))
		? vscode.l10n.t('An overlay cannot be read. “Explain What Is Loaded” says which and why.')
		: '';
}
