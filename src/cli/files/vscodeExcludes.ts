import path from 'node:path';
import { plainJson } from '../../core/text/plainJson';
import { readInside } from '../disk/readInside';
import { Glob } from './glob';

/**
 * Reads the setting `files.exclude` that a repository has for VS Code. The editor never shows these files.
 *
 * @returns whether a path, relative to the repository, is left out.
 */
export function vscodeExcludes(root: string): (path: string) => boolean {
	const file = path.join(root, '.vscode', 'settings.json');
	const text = readInside(file, root);
	const excluded = text?.includes('files.exclude') ? settingsOf(text)['files.exclude'] : undefined;
	const globs = Object.entries(excluded ?? {}).flatMap(([pattern, value]) => (value === true ? globOf(pattern) : []));
	return (file) => globs.some((glob) => glob.test(file));
}

function settingsOf(text: string): Readonly<Record<string, object | undefined>> {
	try {
		return JSON.parse(plainJson(text)) ?? {};
	} catch {
		return {};
	}
}

/** A pattern that no editor could use leaves nothing out. */
function globOf(pattern: string): readonly Glob[] {
	try {
		return [new Glob(pattern)];
	} catch {
		return [];
	}
}
