import type { FolderReader } from '../../src/core/repository/repositoryFiles';

/** Reads a folder that is a map from paths to texts. */
export function folderOfFiles(files: Readonly<Record<string, string>>): FolderReader {
	const inside = (folder: string): readonly (readonly string[])[] => {
		const prefix = folder === '' ? '' : `${folder}/`;
		const paths = Object.keys(files).filter((path) => path.startsWith(prefix));
		return paths.map((path) => path.slice(prefix.length).split('/'));
	};
	return {
		text: async (path) => files[path],
		names: async (folder) => inside(folder).flatMap(([name = '', ...rest]) => (rest.length === 0 ? [name] : [])),
		folders: async (folder) => [
			...new Set(inside(folder).flatMap(([name = '', ...rest]) => (rest.length > 0 ? [name] : []))),
		],
	};
}
