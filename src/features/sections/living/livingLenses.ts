import * as vscode from 'vscode';
import type { LivingSection } from '../../../core/sections/living/livingSection';
import { Lines } from '../../../core/text/lines';
import { Disposable } from '../../../host/disposable';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import type { ReadmeChecks } from '../../../host/readme/readmeChecks';
import { affects, readFlag } from '../../../host/settings';
import { COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import { canKeep } from './canKeep';
import { livingTarget } from './livingTarget';

/** Says above a living section how it stands, with what can be done. */
export class LivingLenses extends Disposable implements vscode.CodeLensProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	readonly onDidChangeCodeLenses = this.#onDidChange.event;

	constructor(private readonly checks: ReadmeChecks) {
		super();
		this._register(checks.onDidChange(() => this.#onDidChange.fire()));
		this._register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => affects(event, 'codeLensEnabled') && this.#onDidChange.fire(),
			),
		);
	}

	/** They come ready: one that has to be resolved holds up all others (microsoft/vscode#38661). */
	async provideCodeLenses(
		document: vscode.TextDocument,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeLens[] | undefined> {
		const checked = readFlag('codeLensEnabled', document.uri) ? await this.checks.of(document) : undefined;
		if (!checked || token.isCancellationRequested) {
			return undefined;
		}
		const lines = new Lines(checked.text);
		// A section that is current keeps its lens, so the text does not jump when its state changes.
		return checked.living.sections.flatMap((living) => {
			const { start } = rangeOf(living.begin, lines);
			return commandsFor(document.uri, living).map(
				(command) => new vscode.CodeLens(new vscode.Range(start, start), command),
			);
		});
	}
}

function commandsFor(uri: vscode.Uri, living: LivingSection): readonly vscode.Command[] {
	const target = livingTarget(uri, living);
	const does = (title: string, command: string, tooltip = title): vscode.Command => ({
		title,
		tooltip,
		command,
		arguments: [target],
	});
	// A no-break space: an ordinary one beside an icon is not shown.
	const says = (icon: string, title: string): vscode.Command => ({ title: `$(${icon})\u00A0${title}`, command: '' });
	const difference = does(vscode.l10n.t('Show Difference'), PRIVATE_COMMANDS.showDifference);
	const keeps = vscode.l10n.t(
		'Your text becomes the text of this section in the whole folder: it goes into the overlay.',
	);
	switch (living.state) {
		case 'current':
			return [says('check', vscode.l10n.t('Up to date'))];
		case 'outdated':
			return [
				says('history', vscode.l10n.t('Outdated')),
				does(vscode.l10n.t('Update'), COMMANDS.updateSections),
				difference,
			];
		case 'unfilled':
			return [
				says('circle-outline', vscode.l10n.t('Not filled')),
				does(vscode.l10n.t('Fill'), COMMANDS.updateSections),
			];
		case 'edited':
			return [
				says('edit', vscode.l10n.t('Edited by hand')),
				difference,
				...(canKeep(uri, living) ? [does(vscode.l10n.t('Keep My Text'), PRIVATE_COMMANDS.keepEdit, keeps)] : []),
				does(
					vscode.l10n.t('Make It Plain Text'),
					PRIVATE_COMMANDS.detachSection,
					vscode.l10n.t('The text stays and is never updated again: its markers are removed.'),
				),
			];
		case 'unwritable':
			return [says('error', vscode.l10n.t('Cannot be written'))];
	}
}
