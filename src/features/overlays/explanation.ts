import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/readme/markdownText';
import { Lines } from '../../core/text/lines';
import { oneLine } from '../../core/text/oneLine';
import { problemText } from '../../host/problemText';
import type { OverlayStatus } from '../../host/registryStore';
import type { Services } from '../../host/services';
import { shownDate } from '../../host/shownDate';
import { today } from '../../host/today';
import { SETTINGS } from '../../ids';

/** More problems are for the Problems panel. */
const MAX_PROBLEMS = 10;

/** What is loaded, from where, what is off and why, as Markdown. */
export function explanation(services: Services): string {
	const parts = [
		`# ${vscode.l10n.t('Status of MII Contributor')}`,
		`## ${vscode.l10n.t('Directory')}\n\n${list(registryLines(services))}`,
		`## ${vscode.l10n.t('Overlays')}\n\n${list(overlayLines(services))}`,
		`## ${vscode.l10n.t('Settings')}\n\n${list(settingLines())}`,
		`## ${vscode.l10n.t('This VS Code')}\n\n${list(hostLines(services))}`,
	];
	return `${parts.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
	return lines.map((line) => `- ${line}`).join('\n');
}

function registryLines({ store, language }: Services): readonly string[] {
	const { registry } = store;
	const day = today();
	// Bounds may be years: the letters of a year compare with the same letters of a day.
	const phases = registry.initiative.phases.filter(
		({ valid: { from = '', to = '9' } }) => day.slice(0, from.length) >= from && day.slice(0, to.length) <= to,
	);
	return [
		vscode.l10n.t('As of {0}', shownDate(registry.updated, vscode.env.language) ?? ''),
		vscode.l10n.t(
			'Groups: {0}; entries: {1}; sections: {2}',
			registry.groups.size,
			registry.entries.size,
			registry.sections.size,
		),
		...registry
			.groupsOf()
			.map((group) => `${escapeMarkdown(group.name[language.current])}: ${registry.countOf(group.id)}`),
		...phases.map(({ name, valid }) =>
			vscode.l10n.t(
				'Funding phase: {0}, {1}–{2}',
				name[language.current],
				shownDate(valid.from, vscode.env.language) ?? '',
				shownDate(valid.to, vscode.env.language) ?? '',
			),
		),
		vscode.l10n.t('Access requests go to {0}', escapeMarkdown(registry.access.to)),
	];
}

function overlayLines({ store }: Services): readonly string[] {
	if (store.overlays.length === 0) {
		return [vscode.l10n.t('None: no folder is open, and the setting mii.registry.overlays names no file.')];
	}
	return store.overlays.map((overlay) => {
		const line = `${inlineCode(overlay.label ?? overlay.source)}: ${stateText(overlay)}`;
		return [line, ...problemLines(overlay)].join('\n');
	});
}

/** The first problems, errors before all others, each at its line. */
function problemLines({ problems, text }: OverlayStatus): readonly string[] {
	const lines = new Lines(text);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const sorted = [...errors, ...problems.filter(({ severity }) => severity !== 'error')];
	const shown = sorted.slice(0, MAX_PROBLEMS).map((problem) => {
		const line = lines.positionAt(problem.span.start).line + 1;
		return `  - ${lineText(line)}: ${escapeMarkdown(oneLine(problemText(problem)))}`;
	});
	const rest = sorted.length - shown.length;
	return rest > 0 ? [...shown, `  - ${vscode.l10n.t('and {0} more', rest)}`] : shown;
}

function stateText({ state, problems, reason }: OverlayStatus): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	switch (state) {
		case 'active':
			return problems.length === 0 ? vscode.l10n.t('in use') : vscode.l10n.t('in use; problems: {0}', problems.length);
		case 'stale':
			return vscode.l10n.t('its last good state is in use; errors: {0}', errors);
		case 'broken':
			return vscode.l10n.t('not in use; errors: {0}', errors);
		case 'missing':
			return vscode.l10n.t('there is no such file');
		case 'unreadable':
			return vscode.l10n.t('not in use: it cannot be read ({0})', escapeMarkdown(reason ?? ''));
		case 'untrusted':
			return vscode.l10n.t('not in use: trust the workspace to use it');
	}
}

function settingLines(): readonly string[] {
	const configuration = vscode.workspace.getConfiguration();
	const changed = Object.values(SETTINGS).flatMap(({ key, default: initial }) => {
		const value = configuration.get<unknown>(key);
		return JSON.stringify(value) === JSON.stringify(initial)
			? []
			: [`${inlineCode(key)}: ${inlineCode(JSON.stringify(value))}`];
	});
	return changed.length > 0 ? changed : [vscode.l10n.t('All settings have their default values.')];
}

function hostLines({ language }: Services): readonly string[] {
	const { env, workspace, version } = vscode;
	const worker = 'importScripts' in globalThis;
	return [
		`VS Code ${version}, ${env.uiKind === vscode.UIKind.Web ? vscode.l10n.t('in a browser') : vscode.l10n.t('on the desktop')}`,
		worker ? vscode.l10n.t('Extension host: web worker') : vscode.l10n.t('Extension host: Node'),
		...(env.remoteName ? [vscode.l10n.t('Remote: {0}', inlineCode(env.remoteName))] : []),
		vscode.l10n.t('Language of VS Code: {0}; of names and sections: {1}', env.language, language.current),
		workspace.isTrusted
			? vscode.l10n.t('The workspace is trusted')
			: vscode.l10n.t('The workspace is not trusted: overlays in it are ignored until you trust it'),
	];
}

/** How the place of a problem reads. */
export function lineText(line: number): string {
	return vscode.l10n.t('Line {0}', line);
}

/** Inline code, whatever is in it. */
export function inlineCode(text: string): string {
	const clean = text.replace(/\s+/g, ' ');
	const ticks = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	return /^`|`$/.test(clean) ? `${ticks} ${clean} ${ticks}` : `${ticks}${clean}${ticks}`;
}
