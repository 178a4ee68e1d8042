import * as vscode from 'vscode';

/**
 * Passes an address to the operating system unchanged.
 *
 * `env.openExternal` is typed for a `Uri`, but a `Uri` loses the encoding: `%26` becomes `&` and cuts a mail's body
 * short, `%23` becomes `%2523` (microsoft/vscode#85930, #135949). VS Code passes a string on unchanged.
 *
 * @returns false when the user did not let VS Code open the website. True does not prove that a program opened.
 */
export async function openExternal(address: string): Promise<boolean> {
	return vscode.env.openExternal(address as unknown as vscode.Uri);
}
