import * as vscode from 'vscode';
import type { LivingState } from '../../../core/sections/living/livingSection';

/** The state of a living section in a few words. */
export function livingStateText(state: LivingState): string {
	switch (state) {
		case 'current':
			return vscode.l10n.t('up to date');
		case 'outdated':
			return vscode.l10n.t('outdated');
		case 'unfilled':
			return vscode.l10n.t('not filled');
		case 'edited':
			return vscode.l10n.t('edited by hand');
		case 'unwritable':
			return vscode.l10n.t('cannot be written');
	}
}
