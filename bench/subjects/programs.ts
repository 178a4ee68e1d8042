import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../test/host/cleanup';
import { repository } from '../../test/host/paths';
import { type Usage, usageOf } from '../measuring/usage';
import { readmeText } from './readmeText';

const require = createRequire(join(repository, 'package.json'));

/** Each checks all Markdown files of a folder. */
export const PROGRAMS = {
	ours: (folder) => usageOf(process.execPath, [join(repository, 'dist', 'cli.js'), 'check', '--mii', '.'], folder),
	markdownlint: (folder) => usageOf(process.execPath, [markdownlintCli2(), '**/*.md'], folder),
	rumdl: (folder) => usageOf(rumdl(), ['check', '--no-cache', '.'], folder),
	reading: (folder) => usageOf(process.execPath, [join(repository, 'bench', 'subjects', 'readFiles.mjs'), '.'], folder),
} as const satisfies Record<string, (folder: string) => Promise<Usage>>;

/** A folder with so many READMEs of 200 lines. */
export async function folderOfReadmes(count: number): Promise<{ readonly path: string; readonly remove: () => void }> {
	const folder = temporaryFolder('bench');
	const text = readmeText(200);
	for (let index = 0; index < count; index += 1) {
		const repositoryFolder = join(folder.path, `repository-${index}`);
		await mkdir(repositoryFolder);
		await writeFile(join(repositoryFolder, 'README.md'), `# Repository ${index}\n\n${text}`);
	}
	return folder;
}

function markdownlintCli2(): string {
	return join(dirname(require.resolve('markdownlint-cli2')), 'markdownlint-cli2-bin.mjs');
}

/** The native program itself: `node_modules/.bin/rumdl` is a wrapper that starts Node first. */
function rumdl(): string {
	const wrapper = createRequire(require.resolve('rumdl/package.json'));
	const name = `@rumdl/cli-${process.platform}-${process.arch}`;
	return join(dirname(wrapper.resolve(`${name}/package.json`)), 'rumdl');
}
