import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OF_INITIATIVE } from '../support/settings';
import { temporaryFolder } from './cleanup';
import type { DesktopVSCode } from './desktop';
import type { DesktopTests } from './desktopProgram';
import { repository } from './paths';
import { start } from './processes';
import { editorTests } from './stage';
import { TestResult } from './testResult';
import { userSettings } from './userSettings';

export interface DesktopRun {
	readonly desktop: DesktopVSCode;
	readonly workspace: string;
	/** Milliseconds. */
	readonly deadline: number;
}

/** Runs the editor suite in a desktop VS Code, through @vscode/test-electron. */
export async function runOnDesktop(run: DesktopRun): Promise<TestResult> {
	const result = new TestResult();
	// Short, for the sockets in it: macOS allows 104 characters.
	const profile = temporaryFolder('code');
	await mkdir(join(profile.path, 'User'));
	await writeFile(
		join(profile.path, 'User', 'settings.json'),
		JSON.stringify(userSettings({ settings: OF_INITIATIVE })),
	);
	const tests: DesktopTests = {
		executablePath: run.desktop.executablePath,
		extensionDevelopmentPath: repository,
		extensionTestsPath: editorTests.node,
		launchArgs: [
			run.workspace,
			`--user-data-dir=${profile.path}`,
			`--extensions-dir=${join(profile.path, 'extensions')}`,
			'--disable-extensions',
		],
	};
	const program = fileURLToPath(new URL('desktopProgram.mjs', import.meta.url));
	const [command = '', ...args] = [...run.desktop.prefix, process.execPath, program, JSON.stringify(tests)];
	const own = start(command, args);
	if (own.child.stdout) {
		createInterface(own.child.stdout).on('line', (line) => result.take(line));
	}
	const code = await new Promise<number | null | undefined>((resolve) => {
		const timer = setTimeout(() => resolve(undefined), run.deadline);
		own.child.once('close', resolve).once('error', () => resolve(null));
		own.child.once('close', () => clearTimeout(timer));
	});
	await own.kill();
	profile.remove();
	if (!result.ok && result.count('fail') === 0) {
		const how = code === undefined ? `did not end within ${run.deadline / 1000} s` : `ended with ${code}`;
		result.problem ??= `VS Code ${how} without a full report:\n${own.output().slice(-3_000)}`;
	}
	return result;
}
