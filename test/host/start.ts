import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll, temporaryFolder } from './cleanup';
import { visibleDesktop, wantedHost } from './desktop';
import { repository } from './paths';
import { start } from './processes';
import { FIRST_FILE, FIRST_VIEW, sampleSettings, sampleWorkspace, serveSample } from './sample';
import { stageOpener } from './stage';
import { vscodeVersions } from './versions';

const { values: options } = parseArgs({ options: { port: { type: 'string' } } });

try {
	const sample = await sampleWorkspace();
	const desktop = await visibleDesktop();
	if (desktop) {
		await startDesktop(desktop, sample.path);
	} else if (wantedHost() === 'desktop') {
		throw new Error('MII_HOST=desktop, but no desktop VS Code was found, or there is no display.');
	} else {
		await startInBrowser(sample.path);
	}
} catch (error) {
	endAll();
	console.error(`MII Contributor could not be started: ${(error as Error).message}`);
	console.error(
		'It needs an installed VS Code (https://code.visualstudio.com), or a first run with the npm registry in reach.',
	);
	process.exitCode = 1;
}

async function startDesktop(executablePath: string, folder: string): Promise<void> {
	const profile = temporaryFolder('code');
	await mkdir(join(profile.path, 'User'));
	await writeFile(join(profile.path, 'User', 'settings.json'), JSON.stringify(sampleSettings(), null, '\t'));
	const opener = await stageOpener(FIRST_VIEW, FIRST_FILE);
	const code = start(executablePath, [
		folder,
		`--extensionDevelopmentPath=${repository}`,
		`--extensionDevelopmentPath=${opener.path}`,
		`--user-data-dir=${profile.path}`,
		`--extensions-dir=${join(profile.path, 'extensions')}`,
		// Root may start it too, as in a container.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	]);
	console.log(
		`VS Code opens (${executablePath}), with a README and the MII view. Ctrl+C here, or closing its window, ends it.`,
	);
	code.child.once('close', (exitCode) => {
		endAll();
		if (exitCode) {
			console.error(`VS Code ended with ${exitCode}: ${code.output().slice(-1_000)}`);
		}
		process.exitCode = exitCode ?? 1;
	});
}

async function startInBrowser(folder: string): Promise<void> {
	const port = options.port === undefined ? undefined : Number(options.port);
	if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
		throw new Error(`--port ${options.port} is no port.`);
	}
	const door = await serveSample(folder, port);
	const { vscode } = vscodeVersions.newest;
	console.log(
		`Open ${door.origin} in a browser: VS Code ${vscode}, with a README and the MII view open, in German where the ` +
			'browser is German. Ctrl+C here ends it.',
	);
}
