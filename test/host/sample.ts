import { join } from 'node:path';
import { preferredLanguage, withFirstScreen } from './firstScreen';
import { type FrontDoor, openFrontDoor } from './frontDoor';
import { repository } from './paths';
import { pageUrl, startServer } from './server';
import { type Settings, userSettings } from './userSettings';
import { type WorkspaceCopy, workspaceCopy } from './workspaceCopy';

/** The view that stands open at the start. */
export const FIRST_VIEW = 'mii.directory';

/** The file that stands open at the start, by language. */
export const FIRST_FILE = { en: 'README.md', de: 'README.de.md' } as const;

/** A copy of the workspace to try the extension on. */
export function sampleWorkspace(): Promise<WorkspaceCopy> {
	return workspaceCopy(join(repository, 'test', 'fixtures', 'sample'), 'mii-sample');
}

/** A fresh profile, dark or light as the system is. */
export function sampleSettings(): Settings {
	return userSettings({ settings: { 'window.autoDetectColorScheme': true } });
}

/** Serves VS Code with the extension and a folder in it, at a short address, in the language of each browser. */
export async function serveSample(folder: string, port?: number): Promise<FrontDoor> {
	const server = await startServer({ vscode: 'newest', settings: sampleSettings() });
	return openFrontDoor(
		port,
		server.origin,
		(origin) => pageUrl(origin, { folder, extensionDevelopmentPath: repository }),
		(page, headers) => {
			const language = preferredLanguage(headers['accept-language']);
			const file = join(folder, FIRST_FILE[language]);
			return withFirstScreen(page, { language, view: FIRST_VIEW, file, host: headers.host ?? '' });
		},
	);
}
