import * as vscode from 'vscode';
import type { LivingState } from '../../../core/sections/living/livingSection';
import { livingStateText } from '../living/livingStateText';

/**
 * How a section stands: as the core says of a living one, `broken` with markers that make no sound section, and
 * `incomplete` where a person has left something to fill in.
 */
export type ShownState = LivingState | 'broken' | 'incomplete';

const URGENCY: readonly ShownState[] = [
	'broken',
	'unwritable',
	'unfilled',
	'outdated',
	'incomplete',
	'edited',
	'current',
];

/** Of the states of a section's places, the one that most needs somebody. */
export function mostUrgent(states: readonly ShownState[]): ShownState | undefined {
	return URGENCY.find((state) => states.includes(state));
}

/** Whether somebody has something to do about a section in this state. */
export function needsAttention(state: ShownState | undefined): state is ShownState {
	return state !== undefined && state !== 'current';
}

/** Sorts states: those that most need somebody come first. */
export function byUrgency(a: ShownState | undefined, b: ShownState | undefined): number {
	const rank = (state: ShownState | undefined): number => URGENCY.indexOf(state ?? 'current');
	return rank(a) - rank(b);
}

export function iconOf(state: ShownState | undefined): vscode.ThemeIcon {
	switch (state) {
		case undefined:
		case 'current':
			return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
		case 'outdated':
		case 'unfilled':
			return new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground'));
		case 'edited':
			return new vscode.ThemeIcon('edit');
		case 'incomplete':
			return new vscode.ThemeIcon('issue-draft', new vscode.ThemeColor('list.warningForeground'));
		case 'unwritable':
		case 'broken':
			return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
	}
}

export function stateText(state: ShownState): string {
	switch (state) {
		case 'broken':
			return vscode.l10n.t('broken');
		case 'incomplete':
			return vscode.l10n.t('to complete');
		case 'current':
		case 'outdated':
		case 'unfilled':
		case 'edited':
		case 'unwritable':
			return livingStateText(state);
	}
}
