import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a new file, with the folders above it. @throws when there is one already, or it cannot be written. */
export async function createFile(file: string, text: string): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text, { flag: 'wx' });
}
