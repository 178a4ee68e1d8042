import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SharedBrowser } from '../../test/host/browser';
import { temporaryFolder } from '../../test/host/cleanup';
import { repository } from '../../test/host/paths';
import { startServer } from '../../test/host/server';
import { userSettings } from '../../test/host/userSettings';
import { OF_INITIATIVE } from '../../test/support/settings';
import type { Effort } from '../effort';
import type { Figure } from '../measuring/figure';
import { ACTIVITIES, type Activity, type Endured, FOLDERS } from '../vscode/endurance';
import { type Host, packages } from '../vscode/packages';
import { README } from '../vscode/sample';
import { stageProbe, takeSample } from '../vscode/takeSamples';
import { VSCodeWindow } from '../vscode/vscodeWindow';

const MOST_MB = 5;

const HOSTS: Readonly<Record<Host, string>> = { node: 'Node host', worker: 'web worker host' };

/** How much the heap of each extension host grows between the first tenth of an activity and its end. */
export async function endurance({ seconds }: Effort): Promise<readonly Figure[]> {
	const shared = new SharedBrowser();
	try {
		const figures: Figure[] = [];
		for (const host of ['node', 'worker'] as const) {
			figures.push(...(await enduranceOf(host, await shared.get(), seconds.endurance * 1_000)));
		}
		return figures;
	} finally {
		await shared.close();
	}
}

async function enduranceOf(host: Host, browser: Browser, deadlineMs: number): Promise<readonly Figure[]> {
	const installed = packages(host);
	const probe = await stageProbe(host, 'endure.js');
	const workspace = temporaryFolder('endurance');
	try {
		const file = await stageWorkspace(workspace.path);
		const settings = userSettings({ settings: OF_INITIATIVE });
		const server = await startServer({ vscode: 'newest', vsix: installed.files, settings });
		try {
			const window = await VSCodeWindow.open(browser, server);
			const tests = { extensionDevelopmentPath: probe.path, extensionTestsPath: join(probe.path, 'endure.js') };
			const endured = await takeSample<Endured>(window, deadlineMs, server.url({ folder: file, ...tests }));
			await window.close();
			return (Object.keys(ACTIVITIES) as Activity[]).map((activity) => ({
				id: `endurance.${host}.${activity}`,
				title: `Heap that stays after ${ACTIVITIES[activity].title}, but for the first tenth (${HOSTS[host]})`,
				unit: 'MB',
				samples: [endured[activity].late - endured[activity].early],
				note: `${endured[activity].early.toFixed(1)} MB after the first tenth`,
				bar: { of: 'median', most: MOST_MB },
			}));
		} finally {
			await server.dispose();
		}
	} finally {
		for (const { remove } of [installed, probe, workspace]) {
			remove();
		}
	}
}

/** @returns the workspace file: a window with a single folder would start another host for a second one. */
async function stageWorkspace(root: string): Promise<string> {
	const sample = join(repository, 'test', 'fixtures', 'sample', 'README.md');
	for (const folder of Object.values(FOLDERS)) {
		await mkdir(join(root, folder, '.mii'), { recursive: true });
		await cp(sample, join(root, folder, README));
	}
	const file = join(root, 'bench.code-workspace');
	await writeFile(file, JSON.stringify({ folders: [{ path: FOLDERS.first }] }));
	return file;
}
