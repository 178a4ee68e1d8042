import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { SETTINGS } from '../../ids';
import { inlineCode, lineText } from './explanation';

const KEYS: readonly string[] = Object.values(SETTINGS).map(({ key }) => key);

/**
 * Links in the text of the explanation: to overlays, to the lines of their problems and to settings. They are no links
 * of Markdown: addresses of files and commands are long to read, and VS Code's preview would show them as text.
 */
export class ExplanationLinks implements vscode.DocumentLinkProvider {
	constructor(private readonly services: Services) {}

	provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
		const { overlays } = this.services.store;
		const links: vscode.DocumentLink[] = [];
		let overlay: vscode.Uri | undefined;
		for (let line = 0; line < document.lineCount; line += 1) {
			const { text } = document.lineAt(line);
			const add = (part: string, target: vscode.Uri): void => {
				const start = text.indexOf(part);
				links.push(new vscode.DocumentLink(new vscode.Range(line, start, line, start + part.length), target));
			};
			const named = overlays.find(({ label, source }) => text.startsWith(`- ${inlineCode(label ?? source)}: `));
			const key = KEYS.find((candidate) => text.startsWith(`- ${inlineCode(candidate)}: `));
			const number = overlay && text.startsWith('  - ') ? /\d+/.exec(text)?.[0] : undefined;
			if (named) {
				overlay = named.state === 'missing' ? undefined : named.uri;
				if (overlay) {
					add(inlineCode(named.label ?? named.source), overlay);
				}
			} else if (key !== undefined) {
				const argument = encodeURIComponent(JSON.stringify([key]));
				add(inlineCode(key), vscode.Uri.parse(`command:workbench.action.openSettings?${argument}`));
			} else if (overlay && number !== undefined && text.startsWith(`  - ${lineText(Number(number))}: `)) {
				add(lineText(Number(number)), overlay.with({ fragment: `L${number}` }));
			}
		}
		return links;
	}
}
