import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { repository } from '../../test/host/paths';
import type { Figure } from '../measuring/figure';

const FILES = [
	{ file: 'dist/extension.js', title: 'loaded at activation', most: 40 },
	{ file: 'dist/engine.js', title: 'loaded on first need', most: 520 },
	{ file: 'dist/yaml.js', title: 'evaluated when there is YAML to read', most: 110 },
];

/** The sizes of what ships: the package, and the code in it. */
export function sizes(): readonly Figure[] {
	const archive = readFileSync(join(repository, 'dist', 'mii-contributor.vsix'));
	const content = unzipSync(archive, { filter: ({ name }) => name.endsWith('.js') });
	const code = FILES.map(({ file, title, most }) =>
		size(file, `Size of \`${file}\`, ${title}`, content[`extension/${file}`]?.length, most),
	);
	return [...code, size('vsix', 'Size of the package', archive.length, 600)];
}

function size(id: string, title: string, bytes: number | undefined, most: number): Figure {
	return {
		id: `size.${id}`,
		title,
		unit: 'kB',
		samples: bytes === undefined ? [] : [bytes / 1000],
		bar: { of: 'median', most },
		...(bytes === undefined && { missing: 'not there' }),
	};
}
