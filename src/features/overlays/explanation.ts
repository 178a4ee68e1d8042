import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { isRecipientDoubtful, recipientOn } from '../../core/registry/onDay';
import { dateText } from '../../core/text/dateText';
import { today } from '../../host/today';
import { SETTINGS } from '../../ids';
import type { Services } from '../../services';
import { inlineCode, type Linker, list, plain } from './explanationText';
import { overlayLines } from './overlayLines';

/** Describes the status as Markdown in the language of VS Code. */
export async function explanation(services: Services, link: Linker): Promise<string> {
	const language = services.language.ofVSCode;
	const parts = [
		`# ${vscode.l10n.t('Status of MII Contributor')}`,
		`## ${vscode.l10n.t('This Workspace')}\n\n${list(await workspaceLines(services, link))}`,
		`## ${vscode.l10n.t('Overlays')}\n\n${list(overlayLines(services.store, language, link))}`,
		`## ${vscode.l10n.t('Settings')}\n\n${list([...(await configLines(services, link)), ...settingLines(link)])}`,
		`## ${vscode.l10n.t('Directory')}\n\n${list(directoryLines(services, language))}`,
		`## ${vscode.l10n.t('This VS Code')}\n\n${list(hostLines(services))}`,
	];
	return `${parts.join('\n\n')}\n`;
}

/** Tells for each folder whether it belongs to the initiative, with the reason. */
async function workspaceLines({ scope }: Services, link: Linker): Promise<readonly string[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 0) {
		return [vscode.l10n.t('No folder is open.')];
	}
	const key = SETTINGS.checksInitiative.key;
	const setting = link(inlineCode(key), 'workbench.action.openSettings', key);
	return Promise.all(
		folders.map(async ({ name, uri }) => {
			const folder = inlineCode(name);
			switch (await scope.reason({ uri: vscode.Uri.joinPath(uri, 'README.md'), isUntitled: false })) {
				case 'always':
					return vscode.l10n.t('{0} belongs to the initiative: the setting {1} says so.', folder, setting);
				case 'never':
					return vscode.l10n.t('{0} does not belong to the initiative: the setting {1} says so.', folder, setting);
				case 'overlay':
					return vscode.l10n.t('{0} belongs to the initiative: it has an overlay.', folder);
				case 'repository':
					return vscode.l10n.t('{0} belongs to the initiative: the directory knows its repository.', folder);
				case undefined:
					return vscode.l10n.t(
						'{0} is not known to belong to the initiative. The setting {1} can say so.',
						folder,
						setting,
					);
			}
		}),
	);
}

function directoryLines({ store: { registry } }: Services, language: Language): readonly string[] {
	const day = today();
	const date = (value: string | undefined): string => (value === undefined ? '' : dateText(value, vscode.env.language));
	// Bounds may be years, so only as many characters of the date are compared.
	const phases = registry.initiative.phases.filter(
		({ valid: { from = '', to = '9' } }) => day.slice(0, from.length) >= from && day.slice(0, to.length) <= to,
	);
	const { groups, entries, sections } = registry;
	return [
		vscode.l10n.t('As of {0}', date(registry.updated)),
		vscode.l10n.t('Groups: {0}; entries: {1}; sections: {2}', groups.size, entries.size, sections.size),
		...registry.groupsOf().map((group) => `${plain(group.name[language])}: ${registry.countOf(group.id)}`),
		...phases.map(({ name, valid }) =>
			vscode.l10n.t('Funding phase: {0}, {1}–{2}', name[language], date(valid.from), date(valid.to)),
		),
		isRecipientDoubtful(registry, day)
			? vscode.l10n.t(
					'Access requests go to {0}; this was certain until {1}',
					recipientOn(registry, day).to,
					date(registry.access.valid?.to),
				)
			: vscode.l10n.t('Access requests go to {0}', recipientOn(registry, day).to),
	];
}

/** Tells which configurations of repositories are in use. */
async function configLines({ config }: Services, link: Linker): Promise<readonly string[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const found = await Promise.all(
		folders.map(({ uri }) => config.of({ uri: vscode.Uri.joinPath(uri, 'README.md'), isUntitled: false })),
	);
	const files = new Map(found.flatMap((one) => (one ? [[one.uri.toString(), one] as const] : [])));
	return [...files.values()].map(({ uri, problems }) => {
		const name = link(inlineCode(vscode.workspace.asRelativePath(uri)), 'vscode.open', uri);
		const state =
			problems.length === 0 ? vscode.l10n.t('in use') : vscode.l10n.t('in use; problems: {0}', problems.length);
		return `${name}: ${state}`;
	});
}

function settingLines(link: Linker): readonly string[] {
	const configuration = vscode.workspace.getConfiguration();
	const changed = Object.values(SETTINGS).flatMap(({ key, default: initial }) => {
		const value = configuration.get<unknown>(key);
		return JSON.stringify(value) === JSON.stringify(initial)
			? []
			: [`${link(inlineCode(key), 'workbench.action.openSettings', key)}: ${inlineCode(JSON.stringify(value))}`];
	});
	return changed.length > 0 ? changed : [vscode.l10n.t('All settings have their default values.')];
}

function hostLines({ language }: Services): readonly string[] {
	const worker = 'importScripts' in globalThis;
	return [
		`VS Code ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? vscode.l10n.t('in a browser') : vscode.l10n.t('on the desktop')}`,
		worker ? vscode.l10n.t('Extension host: web worker') : vscode.l10n.t('Extension host: Node'),
		...(vscode.env.remoteName ? [vscode.l10n.t('Remote: {0}', inlineCode(vscode.env.remoteName))] : []),
		vscode.l10n.t('Language of VS Code: {0}; of names and sections: {1}', vscode.env.language, language.current),
		vscode.workspace.isTrusted
			? vscode.l10n.t('The workspace is trusted')
			: vscode.l10n.t('The workspace is not trusted: overlays in it are ignored until you trust it'),
	];
}
