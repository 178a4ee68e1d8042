import * as vscode from 'vscode';
import type { LivingState } from '../../../core/sections/living/livingSection';
import { livingStateText } from '../living/livingStateText';

/**
 * The state of a section: that of a living section, `open` for one with open answers, `broken` for invalid markers, or
 * `incomplete` for a section with placeholders.
 */
export type ShownState = LivingState | 'open' | 'broken' | 'incomplete';

const URGENCY: readonly ShownState[] = [
	'broken',
	'unwritable',
	'unfilled',
	'outdated',
	'open',
	'incomplete',
	'edited',
	'current',
];

/** The most urgent of several states. */
export function mostUrgent(states: readonly ShownState[]): ShownState | undefined {
	return URGENCY.find((state) => states.includes(state));
}

/** Whether a section in this state needs a person. */
export function needsAttention(state: ShownState | undefined): state is ShownState {
	return state !== undefined && state !== 'current';
}

/** Compares states, the most urgent first. */
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
		case 'open':
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
		case 'open':
			return vscode.l10n.t('open answers');
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
