import path from 'node:path';

/** The path from a folder to a file, with slashes; `''` for the folder itself. */
export function relativePath(folder: string, file: string): string {
	// Most files are in the folder, and `path.relative` takes as long as all the rest.
	const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
	const relative = file.startsWith(inside) ? file.slice(inside.length) : path.relative(folder, file);
	return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}
