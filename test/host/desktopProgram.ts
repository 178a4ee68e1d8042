import { runTests } from '@vscode/test-electron';

/** The arguments of this program, as JSON in its one argument. */
export interface DesktopTests {
	readonly executablePath: string;
	readonly extensionDevelopmentPath: string;
	readonly extensionTestsPath: string;
	readonly launchArgs: readonly string[];
}

// A program of its own, because runTests prints what VS Code prints: desktopRun.ts reads it there, and can put a
// virtual display around the whole.
const tests = JSON.parse(process.argv[2] ?? '{}') as DesktopTests;

try {
	await runTests({
		vscodeExecutablePath: tests.executablePath,
		extensionDevelopmentPath: tests.extensionDevelopmentPath,
		extensionTestsPath: tests.extensionTestsPath,
		launchArgs: [...tests.launchArgs],
	});
} catch {
	process.exitCode = 1;
}
