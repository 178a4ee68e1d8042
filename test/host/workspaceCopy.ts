import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './cleanup';

export interface WorkspaceCopy {
	readonly path: string;
	readonly remove: () => void;
}

/**
 * A copy of a folder that a test may change; its name is what a person sees as the workspace's name.
 * @param files written over the copy: content by path relative to it.
 */
export async function workspaceCopy(
	source: string,
	name: string,
	files: Readonly<Record<string, string>> = {},
): Promise<WorkspaceCopy> {
	const outer = temporaryFolder('workspace');
	const path = join(outer.path, name);
	await cp(source, path, { recursive: true });
	for (const [file, content] of Object.entries(files)) {
		await mkdir(dirname(join(path, file)), { recursive: true });
		await writeFile(join(path, file), content);
	}
	return { path, remove: outer.remove };
}
