import { expect } from 'chai';
import * as vscode from 'vscode';
import { markdownLink } from '../../src/core/readme/markdownText';
import { bestLink } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';
import { testRun } from './index.shared';
import { openReadme } from './readme';

const highmed = bundledRegistry().entries.get('highmed');
const url = (highmed && bestLink(highmed, 'en')?.url) ?? '';

async function paste(command: string, argument?: unknown): Promise<string> {
	const editor = await openReadme('See ', 'README.en.md');
	await vscode.env.clipboard.writeText(url);
	await vscode.commands.executeCommand(command, argument);
	return editor.document.getText();
}

describe('pasting an address of the registry', () => {
	// Pasting does not wait for extensions that are still starting.
	before(async () => vscode.extensions.getExtension((await testRun()).extension)?.activate());

	it('offers a link with its name', async () => {
		const text = await paste('editor.action.pasteAs', { kind: 'mii.link' });
		expect(text).to.equal(`See ${markdownLink(highmed?.name.en ?? '', url)}`);
	});

	it('stays plain by default', async () => {
		expect(await paste('editor.action.clipboardPasteAction')).to.equal(`See ${url}`);
	});
});
