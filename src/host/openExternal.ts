import * as vscode from 'vscode';

/**
 * Hands an address to the operating system exactly as it is written.
 *
 * `env.openExternal` is typed for a `Uri`, but a `Uri` loses the encoding: `%26` becomes `&` and cuts a mail's body
 * short, `%23` becomes `%2523` (microsoft/vscode#85930, #135949). VS Code passes a string on unchanged.
 *
 * @returns false when VS Code asked about the website and the answer was no. Whether a program opened nobody knows.
 */
export async function openExternal(address: string): Promise<boolean> {
	return vscode.env.openExternal(address as unknown as vscode.Uri);
}
