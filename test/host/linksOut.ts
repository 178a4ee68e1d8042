import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FILE_BEHIND_LINKS, LINKS } from '../support/links';

/** Puts links into a workspace that lead out of it, where the system lets everybody make links. */
export async function addLinksOut(workspace: string): Promise<void> {
	const outside = join(dirname(workspace), 'outside');
	const file = join(outside, FILE_BEHIND_LINKS);
	await mkdir(outside);
	await writeFile(file, '# A\n\n<!-- mii:begin about lang=de -->\n<!-- mii:end about -->\n');
	const [toFolder, toFile] = LINKS;
	try {
		await symlink(outside, join(workspace, toFolder));
		await symlink(file, join(workspace, toFile));
	} catch {
		// The tests about them say that they are skipped.
	}
}
