import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './paths';
import { type VSCodeName, vscodeVersions } from './versions';

/** A desktop VS Code and the way to start it. */
export interface DesktopVSCode {
	readonly executablePath: string;
	/** Words before the command line: a virtual display, on a Linux without a screen. */
	readonly prefix: readonly string[];
}

/** The value of MII_HOST; without it the desktop is used where it is available. */
export function wantedHost(): 'desktop' | 'server' | undefined {
	const wanted = process.env['MII_HOST'];
	if (wanted && wanted !== 'desktop' && wanted !== 'server') {
		throw new Error(`MII_HOST is ${wanted}; it can be desktop or server.`);
	}
	return wanted as 'desktop' | 'server' | undefined;
}

/**
 * A desktop VS Code of a known version: the one MII_VSCODE names (taken for the newest), else downloaded. Undefined
 * where there is no display or no way to the download, which is found out within seconds.
 */
export async function pinnedDesktop(vscode: VSCodeName): Promise<DesktopVSCode | undefined> {
	const prefix = displayPrefix();
	if (wantedHost() === 'server' || !prefix) {
		return undefined;
	}
	const named = vscode === 'newest' ? process.env['MII_VSCODE'] : undefined;
	const executablePath = named || (await download(vscodeVersions[vscode].vscode));
	return executablePath ? { executablePath, prefix } : undefined;
}

/** A desktop VS Code to be looked at: MII_VSCODE, an installed one, or a downloaded one; needs a real display. */
export async function visibleDesktop(): Promise<string | undefined> {
	if (wantedHost() === 'server' || !hasDisplay()) {
		return undefined;
	}
	return process.env['MII_VSCODE'] || installedDesktop() || (await download(vscodeVersions.newest.vscode));
}

const downloads = new Map<string, Promise<string | undefined>>();

function download(version: string): Promise<string | undefined> {
	const known = downloads.get(version) ?? downloadOnce(version);
	downloads.set(version, known);
	return known;
}

async function downloadOnce(version: string): Promise<string | undefined> {
	const url = 'https://update.code.visualstudio.com/';
	try {
		// test-electron itself would try for a quarter of a minute, several times. What it has downloaded before it
		// finds without the network, but then the check costs nothing either.
		await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
		return await downloadAndUnzipVSCode({ version, cachePath: cacheFolder, reporter: new SilentReporter() });
	} catch (error) {
		if (wantedHost() === 'desktop') {
			throw new Error(`VS Code ${version} cannot be downloaded: ${(error as Error).message}`, { cause: error });
		}
		return undefined;
	}
}

function displayPrefix(): readonly string[] | undefined {
	if (hasDisplay()) {
		return [];
	}
	const xvfb = onPath('xvfb-run');
	return xvfb ? [xvfb, '-a'] : undefined;
}

function hasDisplay(): boolean {
	return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The program itself, not the `code` command: that one returns at once and leaves VS Code behind. */
function installedDesktop(): string | undefined {
	const local = process.env['LOCALAPPDATA'] ?? '';
	const programs = process.env['PROGRAMFILES'] ?? '';
	const mac = (root: string): readonly string[] =>
		['Code', 'Electron'].map((name) => join(root, 'Applications', 'Visual Studio Code.app', 'Contents', 'MacOS', name));
	const candidates: Partial<Record<NodeJS.Platform, readonly string[]>> = {
		win32: [local && join(local, 'Programs'), programs]
			.filter(Boolean)
			.map((root) => join(root, 'Microsoft VS Code', 'Code.exe')),
		darwin: ['/', homedir()].flatMap(mac),
		linux: [besideCommand(), '/usr/share/code/code', '/opt/visual-studio-code/code', '/usr/lib/code/code'].filter(
			(path) => path !== undefined,
		),
	};
	return candidates[process.platform]?.find((path) => existsSync(path));
}

/** `code` on PATH is a link to bin/code in the folder of the program. */
function besideCommand(): string | undefined {
	const command = onPath('code');
	return command && join(dirname(dirname(realpathSync(command))), 'code');
}

function onPath(name: string): string | undefined {
	return (process.env['PATH'] ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));
}
