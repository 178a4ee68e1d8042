import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { temporaryFolder } from '../../test/host/cleanup';
import { repository } from '../../test/host/paths';

export type Host = 'node' | 'worker';

/** The files of an extension by path. */
type Files = Record<string, Uint8Array>;

interface Manifest {
	readonly main?: string;
	readonly extensionKind?: readonly string[];
}

/** Our package as it ships, and the no-op extension as a package: both are installed in the same way. */
export function packages(host: Host): { readonly files: readonly string[]; readonly remove: () => void } {
	const folder = temporaryFolder('packages');
	const ours = unzipSync(readFileSync(join(repository, 'dist', 'mii-contributor.vsix')));
	const all = { ours, noOp: filesOf(join(repository, 'bench', 'vscode', 'noOp')) };
	const files = Object.entries(all).map(([name, content]) => {
		const file = join(folder.path, `${name}.vsix`);
		writeFileSync(file, zipSync(host === 'worker' ? forWorker(content) : content, { level: 1 }));
		return file;
	});
	return { files, remove: folder.remove };
}

function filesOf(folder: string): Files {
	return Object.fromEntries(readdirSync(folder).map((name) => [`extension/${name}`, readFileSync(join(folder, name))]));
}

/** A server prefers the Node host for what has a `main`, so it is left out, as is the place that it would prefer. */
function forWorker(files: Files): Files {
	const name = 'extension/package.json';
	const { main, extensionKind, ...rest } = JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Manifest;
	return { ...files, [name]: strToU8(JSON.stringify(rest)) };
}
