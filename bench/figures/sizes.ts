import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../test/host/paths';
import type { Figure } from '../measuring/figure';

const FILES = [
	{ file: 'dist/extension.js', title: 'loaded at activation, minified', most: 40 },
	{ file: 'dist/engine.js', title: 'loaded on first need, minified', most: 520 },
	{ file: 'dist/mii-contributor.vsix', title: 'the package', most: 600 },
];

/** The sizes of the files that ship. */
export function sizes(): readonly Figure[] {
	return FILES.map(({ file, title, most }) => {
		const place = join(repository, file);
		const isThere = existsSync(place);
		return {
			id: `size.${file.slice('dist/'.length)}`,
			title: `Size of \`${file}\`, ${title}`,
			unit: 'kB',
			samples: isThere ? [statSync(place).size / 1000] : [],
			bar: { of: 'median', most },
			...(!isThere && { missing: 'not there' }),
		};
	});
}
