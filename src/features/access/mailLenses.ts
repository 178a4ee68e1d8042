import * as vscode from 'vscode';
import { openLines } from '../../core/access/mailForm';
import { Disposable } from '../../host/disposable';
import type { RegistryStore } from '../../host/registryStore';
import { COMMANDS, SCHEMES } from '../../ids';
import { languageOf } from './mailDocument';
import { otherLanguage, writeInLanguage } from './mailLanguage';
import { moreWays } from './moreWays';
import { WRITE_IN } from './pickWay';
import { wayOf } from './ways/allWays';

/** The lines of recipient and subject and the blank one after them. */
const HEAD = 3;

/** The next steps of a mail, above it for as long as it is open. */
export class MailLenses extends Disposable implements vscode.CodeLensProvider {
	constructor(private readonly store: RegistryStore) {
		super();
		this._register(vscode.languages.registerCodeLensProvider({ scheme: SCHEMES.mail }, this));
	}

	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const other = otherLanguage(languageOf(document.uri));
		const lens = (line: number, title: string, command: string): vscode.CodeLens =>
			new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [document.uri] });
		const top = (title: string, command: string): vscode.CodeLens => lens(0, title, command);
		return [
			top(wayOf('mailto').label, COMMANDS.openMail),
			top(wayOf('copy').label, COMMANDS.copyMail),
			top(moreWays(), COMMANDS.moreMailWays),
			top(writeInLanguage(other), WRITE_IN[other]),
			top(vscode.l10n.t('Edit Access Profile'), COMMANDS.editAccessProfile),
			this.#completion(document, lens),
		];
	}

	/** It stays when nothing is left to complete, so that the text does not jump. */
	#completion(
		document: vscode.TextDocument,
		lens: (line: number, title: string, command: string) => vscode.CodeLens,
	): vscode.CodeLens {
		const line = Math.min(HEAD, document.lineCount - 1);
		const open = openLines(this.store.registry, document.getText()).length;
		return open === 0
			? lens(line, vscode.l10n.t('No line is left to complete'), '')
			: lens(line, vscode.l10n.t('Next Line to Complete ({0})', open), COMMANDS.nextOpenLine);
	}
}
