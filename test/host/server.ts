import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/until';
import { temporaryFolder } from './cleanup';
import { type OwnProcess, run, start } from './processes';
import { serverNode, vscodeServer } from './serverFiles';
import { type Settings, userSettings } from './userSettings';
import type { VSCodeName } from './versions';

export interface ServerOptions {
	readonly vscode: VSCodeName;
	/** The whole of settings.json; {@link userSettings} makes it. */
	readonly settings?: Settings;
	/** The package or packages to install before the start. */
	readonly vsix?: string | readonly string[];
	/** A free port if not given. */
	readonly port?: number;
}

/** The folder and file to open; paths are absolute. */
export interface PageRequest {
	/** A folder, or the file of a workspace of several folders. */
	readonly folder: string;
	readonly extensionDevelopmentPath?: string;
	readonly extensionTestsPath?: string;
}

/** VS Code's own server, with a profile that is its own. */
export interface VSCodeServer {
	readonly origin: string;
	url(request: PageRequest): string;
	/** Its output, for the report of a failure. */
	output(): string;
	dispose(): Promise<void>;
}

const startDeadline = 60_000;

/**
 * The server ends by itself when its standard input does, which even a SIGKILL of this program brings about.
 * A flag of Node, not an environment variable: extension hosts inherit it and then end with the server.
 */
const endWithParent = 'data:text/javascript,process.stdin.on("end",()=>process.exit()).resume()';

/** Starts VS Code's server on 127.0.0.1 and waits until it answers. It takes about half a second. */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
	const node = await serverNode();
	const main = join(await vscodeServer(options.vscode), 'out', 'server-main.js');
	const profile = temporaryFolder('vscode');
	const common = [main, '--accept-server-license-terms', '--server-data-dir', profile.path];
	try {
		// Application-scoped settings work only from here, not from data/Machine.
		const user = join(profile.path, 'data', 'User');
		await mkdir(user, { recursive: true });
		await writeFile(join(user, 'settings.json'), JSON.stringify(options.settings ?? userSettings(), null, '\t'));
		if (options.vsix) {
			const packages = [options.vsix].flat().flatMap((file) => ['--install-extension', file]);
			await run(node, [...common, ...packages]);
		}
		const server = start(node, ['--import', endWithParent, ...common, ...flags(options.port)], { env: quietEnv() });
		const origin = `http://127.0.0.1:${await listeningPort(server)}`;
		await answers(origin, server);
		return {
			origin,
			url: (request) => pageUrl(origin, request),
			output: server.output,
			dispose: async () => {
				await server.kill();
				profile.remove();
			},
		};
	} catch (error) {
		profile.remove();
		throw error;
	}
}

/**
 * The address of a workbench page.
 * @param origin of the server as the browser sees it: the workbench insists that its resources have the same authority.
 */
export function pageUrl(origin: string, request: PageRequest): string {
	const remote = `vscode-remote://${new URL(origin).host}`;
	const payload = (['extensionDevelopmentPath', 'extensionTestsPath'] as const).flatMap((key) => {
		const path = request[key];
		return path ? [[key, remote + encodeURI(uriPath(path))]] : [];
	});
	const url = new URL(origin);
	url.searchParams.set(request.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', uriPath(request.folder));
	if (payload.length > 0) {
		url.searchParams.set('payload', JSON.stringify(payload));
	}
	return url.href;
}

/** A path of this machine as the path of a URI. */
export function uriPath(path: string): string {
	return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

function flags(port = 0): readonly string[] {
	const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
	return [...address, '--telemetry-level', 'off', '--disable-websocket-compression'];
}

/** Without the variables of a VS Code around it (an integrated terminal), which would confuse this one. */
function quietEnv(): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
	);
}

function listeningPort(server: OwnProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		const fail = (why: string): void => reject(new Error(`VS Code's server ${why}:\n${server.output()}`));
		const timer = setTimeout(() => {
			fail('does not start');
			void server.kill();
		}, startDeadline);
		server.child.stdout?.on('data', () => {
			const port = /Extension host agent listening on (\d+)/.exec(server.output())?.[1];
			if (port) {
				clearTimeout(timer);
				resolve(Number(port));
			}
		});
		server.child.once('close', () => {
			clearTimeout(timer);
			fail('ended');
		});
	});
}

async function answers(origin: string, server: OwnProcess): Promise<void> {
	const ask = async (): Promise<number | string> => {
		try {
			return (await fetch(`${origin}/version`, { signal: AbortSignal.timeout(5_000) })).status;
		} catch (error) {
			return String(error);
		}
	};
	try {
		await until(ask, (answer) => answer === 200, `VS Code's server at ${origin}`, startDeadline);
	} catch (error) {
		await server.kill();
		throw new Error(`${(error as Error).message}\n${server.output()}`, { cause: error });
	}
}
