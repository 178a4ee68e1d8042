import * as vscode from 'vscode';
import { openLines } from '../../core/access/mailForm';
import { otherLanguages } from '../../core/language';
import { Disposable } from '../../host/disposable';
import { nameOfLanguage } from '../../host/languageService';
import type { RegistryStore } from '../../host/registry/registryStore';
import { COMMANDS, SCHEMES } from '../../ids';
import { languageOf } from './mailDocument';
import { WRITE_IN } from './mailLanguage';
import { moreWays } from './moreWays';
import { wayOf } from './ways/allWays';

/** The lines of recipient and subject and the blank one after them. */
const HEAD = 3;

/** The next steps of a mail, above it for as long as it is open. */
export class MailLenses extends Disposable implements vscode.CodeLensProvider {
	constructor(private readonly store: RegistryStore) {
		super();
		this._register(vscode.languages.registerCodeLensProvider({ scheme: SCHEMES.mail }, this));
	}

	/** In two rows, since a row does not wrap: where the mail goes, and what it says. */
	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const row = (line: number, steps: readonly (readonly [title: string, command: string])[]): vscode.CodeLens[] => {
			const range = new vscode.Range(line, 0, line, 0);
			return steps.map(([title, command]) => new vscode.CodeLens(range, { title, command, arguments: [document.uri] }));
		};
		return [
			...row(0, [
				[wayOf('mailto').label, COMMANDS.openMail],
				[wayOf('copy').label, COMMANDS.copyMail],
				[moreWays(), COMMANDS.moreMailWays],
			]),
			...row(Math.min(HEAD, document.lineCount - 1), [
				this.#completion(document),
				[vscode.l10n.t('Edit Access Profile'), COMMANDS.editAccessProfile],
				...otherLanguages(languageOf(document.uri)).map(
					(other) => [vscode.l10n.t('Write in {0}', nameOfLanguage(other)), WRITE_IN[other]] as const,
				),
			]),
		];
	}

	/** It stays when nothing is left to complete, so that the text does not jump. */
	#completion(document: vscode.TextDocument): readonly [title: string, command: string] {
		const open = openLines(this.store.registry, document.getText()).length;
		return open === 0
			? [vscode.l10n.t('No line is left to complete'), '']
			: [vscode.l10n.t('Next Line to Complete ({0})', open), COMMANDS.nextOpenLine];
	}
}
