import { writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { temporaryFolder } from './cleanup';
import { repository } from './paths';
import { vscodeVersions } from './versions';

/** The two bundles of the editor suite, as the build makes them. */
export const editorTests = {
	node: join(repository, 'dist', 'test', 'editor-node.js'),
	worker: join(repository, 'dist', 'test', 'editor-web.js'),
} as const;

/** A folder to be given to VS Code as an extension, with the tests module inside it. */
export interface StagedExtension {
	readonly path: string;
	readonly tests: string;
	readonly remove: () => void;
}

interface Manifest {
	readonly name: string;
	readonly publisher: string;
	readonly main?: string;
	readonly extensionKind?: readonly string[];
}

/** The files of the repository that the running extension needs. */
const shipped = /^(package(\.nls.*)?\.json|l10n|media|skills|snippets|registry)$/;

/** Id of the extension in the repository. */
export async function extensionId(): Promise<string> {
	const { publisher, name } = await manifest();
	return `${publisher}.${name}`;
}

/**
 * The extension as vscode.dev runs it. Here there is a server, too, which VS Code would prefer: because of `main`, and
 * because of an `extensionKind` that puts the workspace first. So both are left out of the manifest. The tests lie
 * inside, since VS Code runs them in the host of the extension whose folder holds them.
 */
export async function stageWebExtension(): Promise<StagedExtension> {
	const { path, remove } = await stageCopy('web-extension');
	const { main, extensionKind, ...webOnly } = await manifest();
	await writeFile(join(path, 'package.json'), JSON.stringify(webOnly));
	return { path, tests: await addTests(editorTests.worker, path), remove };
}

/** The extension with another engine, for what happens when it cannot be loaded. */
export async function stageWithEngine(code: string): Promise<Omit<StagedExtension, 'tests'>> {
	const copy = await stageCopy('other-engine');
	await writeFile(join(copy.path, 'dist', 'engine.js'), code);
	return copy;
}

async function stageCopy(name: string): Promise<Omit<StagedExtension, 'tests'>> {
	const copy = temporaryFolder(name);
	for (const entry of (await readdir(repository)).filter((found) => shipped.test(found))) {
		await cp(join(repository, entry), join(copy.path, entry), { recursive: true });
	}
	await mkdir(join(copy.path, 'dist'));
	for (const file of ['extension.js', 'engine.js', 'registry.json', 'yaml.js']) {
		await cp(join(repository, 'dist', file), join(copy.path, 'dist', file));
	}
	return copy;
}

/** An extension that is nothing but the tests, for a run against an installed package: VS Code asks for one. */
export async function stageTestsOnly(): Promise<StagedExtension> {
	const { path, remove } = temporaryFolder('tests');
	const engines = { vscode: `^${vscodeVersions.oldest.vscode}` };
	const tiny = { name: 'editor-tests', publisher: 'mii-tests', version: '0.0.0', engines };
	await writeFile(join(path, 'package.json'), JSON.stringify(tiny));
	return { path, tests: await addTests(editorTests.node, path), remove };
}

/**
 * An extension that opens a view and a file, for the desktop, which has no other way to open a view from outside.
 *
 * @param files the file of the workspace, by language.
 */
export async function stageOpener(
	view: string,
	files: { readonly en: string; readonly de: string },
): Promise<{ readonly path: string; readonly remove: () => void }> {
	const { path, remove } = temporaryFolder('opener');
	const engines = { vscode: `^${vscodeVersions.oldest.vscode}` };
	const tiny = { name: 'opener', publisher: 'mii-tests', version: '0.0.0', engines };
	const manifest = { ...tiny, main: './main.js', activationEvents: ['onStartupFinished'] };
	await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
	await writeFile(
		join(path, 'main.js'),
		`const vscode = require('vscode');
exports.activate = async () => {
	const [folder] = vscode.workspace.workspaceFolders;
	const file = /^de\\b/i.test(vscode.env.language) ? ${JSON.stringify(files.de)} : ${JSON.stringify(files.en)};
	await vscode.commands.executeCommand(${JSON.stringify(`${view}.focus`)});
	await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, file));
};
`,
	);
	return { path, remove };
}

/** A package that takes a command id as soon as VS Code starts; the status bar says when it has. */
export function rivalPackage(command: string): { readonly path: string; readonly remove: () => void } {
	const { path, remove } = temporaryFolder('rival');
	const engines = { vscode: `^${vscodeVersions.oldest.vscode}` };
	const tiny = { name: 'rival', publisher: 'mii-tests', version: '0.0.0', engines };
	const manifest = { ...tiny, main: './main.js', activationEvents: ['*'] };
	const code = `const vscode = require('vscode');
exports.activate = () => {
	vscode.commands.registerCommand('${command}', () => undefined);
	vscode.window.setStatusBarMessage('Rival is ready');
};
`;
	const file = join(path, 'rival.vsix');
	const content = { 'extension/package.json': JSON.stringify(manifest), 'extension/main.js': code };
	writeFileSync(
		file,
		zipSync(Object.fromEntries(Object.entries(content).map(([name, text]) => [name, strToU8(text)]))),
	);
	return { path: file, remove };
}

async function addTests(bundle: string, folder: string): Promise<string> {
	const tests = join(folder, 'tests.js');
	await cp(bundle, tests);
	return tests;
}

async function manifest(): Promise<Manifest> {
	return JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as Manifest;
}
