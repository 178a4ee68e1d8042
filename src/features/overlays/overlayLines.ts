import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { bundledRegistry } from '../../core/registry/bundled';
import type { OverlayData } from '../../core/registry/schema';
import { Lines } from '../../core/text/lines';
import { fieldName } from '../../host/entries/fieldName';
import { problemText } from '../../host/readme/problemText';
import type { OverlayStatus, RegistryStore } from '../../host/registry/registryStore';
import { today } from '../../host/today';
import { COMMANDS } from '../../ids';
import { inlineCode, type Linker, list, plain } from './explanationText';

/** The limit of each list. The Problems panel and the file itself show the rest. */
const MAX_LINES = 10;

/** Describes the overlays of the window: the state, problems and changes of each. */
export function overlayLines(store: RegistryStore, language: Language, link: Linker): readonly string[] {
	if (store.overlays.length === 0) {
		return [vscode.l10n.t('None: no folder is open, and the setting mii.registry.overlays names no file.')];
	}
	return store.overlays.map((overlay) => {
		const name = inlineCode(overlay.label ?? overlay.source);
		const shown = overlay.state === 'missing' ? name : link(name, 'vscode.open', overlay.uri);
		const below = [...problemLines(overlay, link), ...changeLines(overlay, store, language, link)];
		return [`${shown}: ${overlayStateText(overlay)}`, ...(below.length > 0 ? [list(below, '  ')] : [])].join('\n');
	});
}

/** The first problems with their lines, errors first. */
function problemLines({ problems, text, uri }: OverlayStatus, link: Linker): readonly string[] {
	const lines = new Lines(text);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const sorted = [...errors, ...problems.filter(({ severity }) => severity !== 'error')];
	return atMost(
		sorted.map((problem) => {
			const line = lines.positionAt(problem.span.start).line + 1;
			const lineLink = link(vscode.l10n.t('Line {0}', line), 'vscode.open', uri.with({ fragment: `L${line}` }));
			return `${lineLink}: ${plain(problemText(problem))}`;
		}),
	);
}

function atMost(lines: readonly string[]): readonly string[] {
	const rest = lines.length - MAX_LINES;
	return rest > 0 ? [...lines.slice(0, MAX_LINES), vscode.l10n.t('and {0} more', rest)] : lines;
}

/** Lists the items that an overlay hides, adds and changes. */
function changeLines(
	overlay: OverlayStatus,
	store: RegistryStore,
	language: Language,
	link: Linker,
): readonly string[] {
	const { entries = {}, groups = {}, sections = {} }: OverlayData = overlay.data ?? {};
	const items = [
		...Object.entries(groups).map(([id, group]) => ({ kind: 'groups', id, ...group }) as const),
		...Object.entries(entries).map(([id, entry]) => ({ kind: 'entries', id, ...entry }) as const),
		...Object.entries(sections).map(([id, section]) => ({ kind: 'sections', id, ...section }) as const),
	];
	const lines = items.map(({ kind, id, name, hidden, ...fields }) => {
		// Only the bundled registry has the name of a hidden item.
		const known = (store.registry[kind].get(id) ?? bundledRegistry(today())[kind].get(id))?.name;
		const label = plain((name ?? known)?.[language] ?? id);
		const of = kind === 'groups' ? { group: id } : { entry: id };
		const shown = kind === 'sections' ? label : link(label, COMMANDS.openRegistry, { ...of, source: overlay.source });
		if (hidden) {
			return vscode.l10n.t('hides {0}', shown);
		}
		if (!store.isBundled(kind, id)) {
			return vscode.l10n.t('adds {0}', shown);
		}
		const changed = [...(name ? ['name'] : []), ...Object.keys(fields)].map((field) => fieldName(field, language));
		return vscode.l10n.t('changes {0}: {1}', shown, changed.join(', '));
	});
	return atMost(lines);
}

function overlayStateText({ state, problems, reason }: OverlayStatus): string {
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
			return vscode.l10n.t('not in use: it cannot be read ({0})', plain(reason ?? ''));
		case 'untrusted':
			return vscode.l10n.t('not in use: trust the workspace to use it');
	}
}
