import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCircleThrough } from '../../src/core/registry/circles';
import { ROOT } from './project';

/** One file that imports another, as paths from the top of the project. */
export interface Import {
	readonly from: string;
	readonly to: string;
}

/** The relative imports of the TypeScript files of a folder, those at run time and those of types alone. */
export function importsOf(folder: string): readonly Import[] {
	return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
		.flatMap((from) => {
			const code = readFileSync(path.join(ROOT, from), 'utf8');
			return [...code.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) => ({
				from,
				to: `${path.posix.join(path.posix.dirname(from), target)}.ts`,
			}));
		});
}

/**
 * Circles of folders within a floor.
 *
 * @returns each circle once, such as `a → b → a`; a folder is named by its path from the floor.
 */
export function folderCircles(imports: readonly Import[], floor: string): readonly string[] {
	const next = new Map<string, Set<string>>();
	const folder = (file: string): string => path.posix.relative(floor, path.posix.dirname(file)) || '.';
	for (const { from, to } of imports) {
		if (to.startsWith(`${floor}/`) && folder(from) !== folder(to)) {
			next.set(folder(from), (next.get(folder(from)) ?? new Set()).add(folder(to)));
		}
	}
	const circles = new Map<string, string>();
	for (const start of [...next.keys()].sort()) {
		const circle = findCircleThrough(start, (id) => next.get(id) ?? []);
		const key = circle && [...circle].sort().join(' ');
		if (circle && key !== undefined && !circles.has(key)) {
			circles.set(key, [...circle, circle[0]].join(' → '));
		}
	}
	return [...circles.values()];
}
