import * as vscode from 'vscode';
import { openLines } from '../../core/access/mailForm';
import { otherLanguages } from '../../core/language';
import { Disposable } from '../../host/disposable';
import { nameOfLanguage } from '../../host/languageService';
import type { RegistryStore } from '../../host/registry/registryStore';
import { COMMANDS, LATER_COMMANDS, SCHEMES } from '../../ids';
import { languageOf } from './mailDocument';
import { WRITE_IN } from './mailLanguage';
import { moreWays } from './moreWays';
import { wayOf } from './ways/allWays';

/** The number of lines before the text: recipient, subject and a blank one. */
const HEAD_LINES = 3;

/** Offers the next steps for a mail above its text. */
export class MailLenses extends Disposable implements vscode.CodeLensProvider {
	constructor(private readonly store: RegistryStore) {
		super();
		this._register(vscode.languages.registerCodeLensProvider({ scheme: SCHEMES.mail }, this));
	}

	/** Two rows, because a row does not wrap: the ways to hand over the mail, and the steps that change its text. */
	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const row = (line: number, steps: readonly (readonly [title: string, command: string])[]): vscode.CodeLens[] => {
			const range = new vscode.Range(line, 0, line, 0);
			return steps.map(([title, command]) => new vscode.CodeLens(range, { title, command, arguments: [document.uri] }));
		};
		return [
			...row(0, [
				[wayOf('mailto').label, LATER_COMMANDS.openMail],
				[wayOf('copy').label, LATER_COMMANDS.copyMail],
				[moreWays(), LATER_COMMANDS.moreMailWays],
			]),
			...row(Math.min(HEAD_LINES, document.lineCount - 1), [
				this.#completion(document),
				[vscode.l10n.t('Edit Access Profile'), COMMANDS.editAccessProfile],
				...otherLanguages(languageOf(document.uri)).map(
					(other) => [vscode.l10n.t('Write in {0}', nameOfLanguage(other)), WRITE_IN[other]] as const,
				),
			]),
		];
	}

	/** The lens stays when no line is left to complete, so that the text does not move. */
	#completion(document: vscode.TextDocument): readonly [title: string, command: string] {
		const open = openLines(this.store.registry, document.getText()).length;
		return open === 0
			? [vscode.l10n.t('No line is left to complete'), '']
			: [vscode.l10n.t('Next Line to Complete ({0})', open), LATER_COMMANDS.nextOpenLine];
	}
}
