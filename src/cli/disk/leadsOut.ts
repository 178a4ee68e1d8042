import path from 'node:path';
import { isLink, realPathIfThere, statIfThere } from '../ifThere';
import { repositoryRoot } from '../repository';

/**
 * Whether a link on the way to a file leads to nothing, or out of the repository in which the link lies; without Git, out
 * of the working folder. A person who names a folder elsewhere wants it, but a link may be anybody's wish.
 */
export function leadsOut(file: string, cwd: string): boolean {
	const { root } = path.parse(file);
	const workingFolder = realPathIfThere(cwd) ?? cwd;
	let folder = root;
	for (const step of file.slice(root.length).split(path.sep).filter(Boolean)) {
		const next = path.join(folder, step);
		if (isLink(next)) {
			const target = realPathIfThere(next);
			if (target === undefined || !isIn(boundary(folder, target, workingFolder), target)) {
				return true;
			}
			folder = target;
		} else {
			folder = next;
		}
	}
	return false;
}

/** The folder that a link in another folder may not leave. */
function boundary(folder: string, target: string, workingFolder: string): string {
	// Elsewhere, a link to a folder is how somebody has set up the machine.
	const otherwise = statIfThere(target)?.isDirectory() ? path.parse(folder).root : folder;
	return repositoryRoot(folder) ?? (isIn(workingFolder, folder) ? workingFolder : otherwise);
}

function isIn(outer: string, inner: string): boolean {
	const relative = path.relative(outer, inner);
	return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
