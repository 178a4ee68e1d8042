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
		// In the order of the text: two folders of a window may have the same name.
		let next = 0;
		let overlay: vscode.Uri | undefined;
		for (let line = 0; line < document.lineCount; line += 1) {
			const { text } = document.lineAt(line);
			const add = (part: string, target: vscode.Uri): void => {
				const start = text.indexOf(part);
				links.push(new vscode.DocumentLink(new vscode.Range(line, start, line, start + part.length), target));
			};
			const candidate = overlays[next];
			const name = candidate && inlineCode(candidate.label ?? candidate.source);
			const isNamed = name !== undefined && text.startsWith(`- ${name}: `);
			const key = KEYS.find((setting) => text.startsWith(`- ${inlineCode(setting)}: `));
			const number = overlay && text.startsWith('  - ') ? /\d+/.exec(text)?.[0] : undefined;
			if (candidate && isNamed) {
				next += 1;
				overlay = candidate.state === 'missing' ? undefined : candidate.uri;
				if (overlay) {
					add(name, overlay);
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
