import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const linuxNames = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'microsoft-edge-stable',
	'microsoft-edge',
	'chromium-browser',
];

const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsNames = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe'],
	['Chromium', 'Application', 'chrome.exe'],
];

/** The Chrome, Chromium and Edge programs of this machine, the most usual ones first. */
export function installedBrowsers(): readonly string[] {
	return candidates().filter((path) => existsSync(path));
}

function candidates(): readonly string[] {
	switch (process.platform) {
		case 'win32': {
			const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
			return windowsNames.flatMap((name) => roots.filter(Boolean).map((root) => join(root, ...name)));
		}
		case 'darwin':
			return macNames.flatMap((name) =>
				['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
			);
		default: {
			const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/opt/google/chrome'];
			return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
		}
	}
}
