import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache';
import { removeFolder } from './cleanup';
import { installDependencies, installPackages } from './npm';
import { nodeMajor, nodePackages, ripgrepVersion, type VSCodeName, vscodeVersions } from './versions';

/** VS Code's own server with its workbench, as code-server carries it: the folder that holds out/server-main.js. */
export async function vscodeServer(name: VSCodeName): Promise<string> {
	const { vscode, codeServer } = vscodeVersions[name];
	const folder = await cached(`vscode-server-${vscode}-dev`, `VS Code ${vscode} (server)`, async (target) => {
		const packages = join(target, 'packages');
		await mkdir(packages);
		const modules = join(packages, 'node_modules');
		await installPackages(packages, { 'code-server': codeServer, '@vscode/ripgrep-universal': ripgrepVersion });
		// The rest of code-server is a wrapper around this folder and is not needed.
		const server = join(target, 'vscode');
		await rename(join(modules, 'code-server', 'lib', 'vscode'), server);
		await installDependencies(server);
		await installDependencies(join(server, 'extensions'));
		await addRipgrep(server, join(modules, '@vscode', 'ripgrep-universal', 'bin'));
		removeFolder(packages);
		await honourPayload(server);
	});
	return join(folder, 'vscode');
}

/**
 * Lets the workbench load an extension from a folder, as its desktop brother does by --extensionDevelopmentPath. The
 * newer VS Codes do so in the browser only under the driver of their own smoke tests (--enable-smoke-test-driver), and
 * that one also hides every notification: not what a person has. Only this condition is taken out.
 */
async function honourPayload(server: string): Promise<void> {
	const file = join(server, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js');
	const before = await readFile(file, 'utf8');
	const after = before.replace('this.payload&&(!this.isBuilt||this.enableSmokeTestDriver)', 'this.payload');
	if (!/if\(this\.\w+\)for\(\w+ ?\[\w+,\w+\]of this\.\w+\)switch\(\w+\)\{case"extensionDevelopmentPath"/.test(after)) {
		throw new Error('this VS Code has another way of reading its payload: see honourPayload in test/host/cache.ts');
	}
	await writeFile(file, after);
}

/** A Node that can run VS Code's server: the one at hand if it can, else one from npm. */
export async function serverNode(): Promise<string> {
	if (Number.parseInt(process.versions.node, 10) === nodeMajor) {
		return process.execPath;
	}
	const pin = nodePackages[`${process.platform}-${process.arch}`];
	if (!pin) {
		throw new Error(`Run this with Node ${nodeMajor}: npm has none for ${process.platform}-${process.arch}.`);
	}
	const folder = await cached(`${pin.name}-${pin.version}`, `Node ${pin.version}`, (target) =>
		installPackages(target, { [pin.name]: pin.version }),
	);
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(folder, 'node_modules', pin.name, 'bin', program);
}

/**
 * Search, quick open and `workspace.findFiles` need ripgrep. The newer VS Codes have it inside their package; the older
 * ones download it after their installation from GitHub.
 */
async function addRipgrep(server: string, programs: string): Promise<void> {
	const ripgrep = join(server, 'node_modules', '@vscode', 'ripgrep');
	const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
	if (existsSync(ripgrep)) {
		await cp(join(programs, `${process.platform}-${process.arch}`, program), join(ripgrep, 'bin', program));
	}
}
