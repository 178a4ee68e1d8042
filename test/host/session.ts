import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { OF_INITIATIVE } from '../support/settings';
import { artifactsFolder, repository } from './paths';
import { startServer, type VSCodeServer } from './server';
import { stageWebExtension, stageWithEngine } from './stage';
import { type Settings, type Theme, userSettings } from './userSettings';
import type { VSCodeName } from './versions';
import { inHighContrast, type Language, type OpenWorkbench, openWorkbench, restored } from './workbench';
import { workspaceCopy } from './workspaceCopy';

export interface SessionOptions {
	readonly browser: Browser;
	readonly language?: Language;
	readonly theme?: Theme;
	/** Folder to open a copy of; by default test/fixtures/workspace. */
	readonly workspace?: string;
	/** Written over the copy: content by path. */
	readonly files?: Readonly<Record<string, string>>;
	/** A `.code-workspace` file of the copy, to open in place of its folder. */
	readonly workspaceFile?: string;
	/** User settings on top of those that keep a fresh profile quiet and make the workspace one of the initiative. */
	readonly settings?: Settings;
	/** The repository's folder, or the path of a package to install. */
	readonly extension?: 'source' | (string & {});
	/** The host of the extension from source; an installed package always runs in Node. */
	readonly host?: 'node' | 'worker';
	/** The code of an engine in place of the built one, in the Node host. */
	readonly engine?: string;
	/** The path of a package to install beside the extension from source. */
	readonly otherPackage?: string;
	readonly vscode?: VSCodeName;
	/** `ask`: as for everybody, the folder is untrusted until somebody trusts it (only a package feels that). */
	readonly trust?: 'off' | 'ask';
	readonly viewport?: { readonly width: number; readonly height: number };
	readonly scale?: number;
}

/** A VS Code in use. */
export interface Session {
	readonly page: Page;
	/** The opened folder on disk. */
	readonly workspace: string;
	readonly handedToSystem: readonly string[];
	readonly openedPages: readonly string[];
	/** Takes a picture into the artifacts folder. @returns its path. */
	screenshot(name: string): Promise<string>;
	close(): Promise<void>;
}

/** Opens VS Code with the extension in it, and waits until it is ready to be used. */
export async function openSession(options: SessionOptions): Promise<Session> {
	const { extension = 'source' } = options;
	const vsix = extension === 'source' ? options.otherPackage : extension;
	const source = options.workspace ?? join(repository, 'test', 'fixtures', 'workspace');
	const workspace = await workspaceCopy(source, 'workspace', options.files);
	const staged =
		options.engine !== undefined
			? await stageWithEngine(options.engine)
			: extension === 'source' && options.host === 'worker'
				? await stageWebExtension()
				: undefined;
	let server: VSCodeServer | undefined;
	let workbench: OpenWorkbench | undefined;
	const close = async (): Promise<void> => {
		await workbench?.close().catch(() => undefined);
		await server?.dispose();
		staged?.remove();
		workspace.remove();
	};
	try {
		server = await startServer({
			vscode: options.vscode ?? 'newest',
			settings: userSettings({ theme: 'dark', ...options, settings: { ...OF_INITIATIVE, ...options.settings } }),
			...(vsix && { vsix }),
		});
		workbench = await openWorkbench({
			browser: options.browser,
			language: options.language ?? 'en',
			...(options.viewport && { viewport: options.viewport }),
			...(options.scale && { scale: options.scale }),
			url: server.url({
				folder: join(workspace.path, options.workspaceFile ?? ''),
				...(extension === 'source' && { extensionDevelopmentPath: staged?.path ?? repository }),
			}),
		});
		await restored(workbench.page);
		if (options.theme === 'high-contrast' || options.theme === 'high-contrast-light') {
			await inHighContrast(workbench.page, options.theme === 'high-contrast-light');
		}
	} catch (error) {
		await workbench?.page.screenshot({ path: join(artifactsFolder, 'session.png') }).catch(() => undefined);
		await close();
		throw error;
	}
	const { page, handedToSystem, openedPages } = workbench;
	return {
		page,
		workspace: workspace.path,
		handedToSystem,
		openedPages,
		screenshot: async (name) => {
			const path = join(artifactsFolder, `${name}.png`);
			await mkdir(artifactsFolder, { recursive: true });
			await page.screenshot({ path });
			return path;
		},
		close,
	};
}
