import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type TestRun, testRunFile } from '../support/testReport';
import { SharedBrowser } from './browser';
import { pinnedDesktop, wantedHost } from './desktop';
import { runOnDesktop } from './desktopRun';
import { addLinksOut } from './linksOut';
import { type Cell, inParallel, matrix } from './matrix';
import { repository } from './paths';
import { serverNode, vscodeServer } from './serverFiles';
import { runOnServer } from './serverRun';
import { extensionId } from './stage';
import type { TestResult } from './testResult';
import { vscodeVersions } from './versions';
import { workspaceCopy } from './workspaceCopy';

const usage = `The editor suite in real VS Codes: newest and oldest, Node and web worker extension host, en and de.

  --vscode newest|oldest  --host node|worker  --language en|de   only these runs
  --grep TEXT     only tests whose title contains this
  --vsix FILE     against this installed package (Node host)
  --quiet         name only what did not pass
  --deadline N    seconds that a run may take; 600 if not given
  MII_MATRIX=pairs|all  four runs in which every pair of version, host and language meets, or all eight
  MII_HOST=server|desktop, MII_VSCODE=PATH, MII_BROWSER=PATH|npm, MII_VSCODE_CACHE=FOLDER`;

const { values: options } = parseArgs({
	options: {
		vscode: { type: 'string' },
		host: { type: 'string' },
		language: { type: 'string' },
		grep: { type: 'string' },
		vsix: { type: 'string' },
		quiet: { type: 'boolean', default: false },
		deadline: { type: 'string', default: '600' },
		help: { type: 'boolean', default: false },
	},
});

if (options.help) {
	console.log(usage);
} else {
	try {
		process.exitCode = (await main()) ? 0 : 1;
	} catch (error) {
		console.error(`The editor suite could not be run: ${(error as Error).message}`);
		process.exitCode = 2;
	}
}

async function main(): Promise<boolean> {
	const cells = matrix({ ...options, host: options.vsix ? 'node' : options.host }, process.env['MII_MATRIX']);
	if (cells.length === 0) {
		throw new Error(`No such run.\n${usage}`);
	}
	const started = performance.now();
	const host = new SharedBrowser();
	try {
		const results = await inParallel(cells, 2, (cell) => runCell(cell, host));
		const failed = results.filter((result) => !result.ok).length;
		const passed = results.reduce((sum, result) => sum + result.count('pass'), 0);
		const verdict = failed === 0 ? 'all passed' : `${failed} of them failed`;
		console.log(`${results.length} runs, ${verdict}; ${passed} tests passed, ${seconds(started)} s.`);
		return failed === 0;
	} finally {
		await host.close();
	}
}

async function runCell(cell: Cell, host: SharedBrowser): Promise<TestResult> {
	// Everything that is fetched once is fetched before the clock starts.
	const prepared = await prepare(cell, host);
	const started = performance.now();
	const run: TestRun = {
		...cell,
		installed: Boolean(options.vsix),
		extension: await extensionId(),
		...(options.grep && { grep: options.grep }),
	};
	const source = join(repository, 'test', 'fixtures', 'workspace');
	const workspace = await workspaceCopy(source, 'workspace', { [testRunFile]: JSON.stringify(run) });
	await addLinksOut(workspace.path);
	const common = { workspace: workspace.path, deadline: Number(options.deadline) * 1000 };
	const result = prepared.desktop
		? await runOnDesktop({ ...common, desktop: prepared.desktop })
		: await runOnServer({ ...common, ...prepared, cell, ...(options.vsix && { vsix: resolve(options.vsix) }) });
	workspace.remove();
	const name = `VS Code ${vscodeVersions[cell.vscode].vscode}, ${cell.host} host, ${cell.language}`;
	const where = `${prepared.desktop ? ', desktop' : ''}${options.vsix ? ', installed package' : ''}`;
	console.log(`${result.ok ? '✔' : '✖'} ${name}${where}: ${result.summary} (${seconds(started)} s)`);
	for (const line of result.lines(!options.quiet)) {
		console.log(line);
	}
	return result;
}

async function prepare(cell: Cell, host: SharedBrowser) {
	// A desktop VS Code speaks German only with a language pack from the marketplace, and its web worker host is a lesser
	// likeness of vscode.dev than a browser's.
	const fitting = cell.host === 'node' && cell.language === 'en' && !options.vsix;
	const desktop = fitting ? await pinnedDesktop(cell.vscode) : undefined;
	if (desktop) {
		return { desktop } as const;
	}
	if (wantedHost() === 'desktop' && fitting) {
		throw new Error('MII_HOST=desktop, but there is no display (and no xvfb-run).');
	}
	const [browser] = await Promise.all([host.get(), vscodeServer(cell.vscode), serverNode()]);
	return { desktop: undefined, browser } as const;
}

function seconds(since: number): string {
	return ((performance.now() - since) / 1000).toFixed(1);
}
