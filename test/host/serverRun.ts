import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { OF_INITIATIVE } from '../support/settings';
import type { Cell } from './matrix';
import { artifactsFolder, repository } from './paths';
import { startServer } from './server';
import { editorTests, type StagedExtension, stageTestsOnly, stageWebExtension } from './stage';
import { TestResult } from './testResult';
import { PLAIN_TEXT, type Settings, userSettings } from './userSettings';
import { type OpenWorkbench, openWorkbench } from './workbench';

/** Nobody watches these runs, so the window is small and purely visual features are off. */
const PLAIN: Settings = {
	...PLAIN_TEXT,
	'editor.stickyScroll.enabled': false,
	'explorer.autoReveal': false,
	'git.autoRepositoryDetection': 'subFolders',
	// It would ask a registry that is not there.
	'npm.fetchOnlinePackageInfo': false,
	'workbench.activityBar.location': 'hidden',
	'workbench.editor.showTabs': 'none',
	'workbench.statusBar.visible': false,
};

export interface ServerRun {
	readonly browser: Browser;
	readonly cell: Cell;
	/** Run against this installed package instead of the source folder. */
	readonly vsix?: string;
	/** The workspace, which the run may change. */
	readonly workspace: string;
	/** Milliseconds. */
	readonly deadline: number;
}

/** Runs the editor suite in VS Code's server and a browser. */
export async function runOnServer(run: ServerRun): Promise<TestResult> {
	const result = new TestResult();
	const staged = await stage(run);
	const server = await startServer({
		vscode: run.cell.vscode,
		settings: userSettings({ settings: { ...OF_INITIATIVE, ...PLAIN } }),
		...(run.vsix && { vsix: run.vsix }),
	});
	let workbench: OpenWorkbench | undefined;
	try {
		const url = server.url({
			folder: run.workspace,
			extensionDevelopmentPath: staged.path,
			extensionTestsPath: staged.tests,
		});
		let timer: NodeJS.Timeout | undefined;
		const exit = new Promise<number | undefined>((resolve) => {
			timer = setTimeout(() => resolve(undefined), run.deadline);
			openWorkbench({
				browser: run.browser,
				url,
				language: run.cell.language,
				onLog: (_type, args) => result.take(args.map(String).join(' ')),
				onExit: resolve,
				viewport: { width: 400, height: 300 },
			}).then(
				(open) => {
					workbench = open;
				},
				(error: Error) => {
					result.problem = `The workbench does not open: ${error.message}`;
					resolve(undefined);
				},
			);
		});
		const code = await exit;
		clearTimeout(timer);
		if (code === undefined) {
			result.problem ??= `The suite did not end within ${run.deadline / 1000} s.`;
		} else if (code !== 0 && result.count('fail') === 0) {
			result.problem ??= 'The tests module failed before its first test.';
		} else if (code === 0 && !result.ok) {
			result.problem ??= 'The suite ended without a full report.';
		}
		if (result.problem) {
			result.problem += `\n${await evidence(run.cell, workbench, server.output())}`;
		}
	} finally {
		await workbench?.close().catch(() => undefined);
		await server.dispose();
		staged.remove();
	}
	return result;
}

async function stage({ cell, vsix }: ServerRun): Promise<StagedExtension> {
	if (vsix) {
		return stageTestsOnly();
	}
	if (cell.host === 'worker') {
		return stageWebExtension();
	}
	return { path: repository, tests: editorTests.node, remove: () => undefined };
}

/** Saves a picture and the logs, and says where they are. */
async function evidence(cell: Cell, workbench: OpenWorkbench | undefined, log: string): Promise<string> {
	await mkdir(artifactsFolder, { recursive: true });
	const base = join(artifactsFolder, `editor-${cell.vscode}-${cell.host}-${cell.language}`);
	await workbench?.page.screenshot({ path: `${base}.png` }).catch(() => undefined);
	const lines = workbench?.consoleTail() ?? [];
	await writeFile(`${base}.log`, `${lines.join('\n')}\n\n--- server ---\n${log}`);
	const last = lines.slice(-8).map((line) => `| ${line.split('\n', 1)[0]?.slice(0, 200)}`);
	return [`Picture and log: ${base}.png, .log. The last lines of the console:`, ...last].join('\n');
}
