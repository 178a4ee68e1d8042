import path from 'node:path';
import { readInside } from '../disk/readInside';
import { Glob } from './glob';

/** Strings, which stay; comments and commas before a closing bracket, which JSON does not know. */
const COMMENTS = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
const COMMAS = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g;

/**
 * Reads the setting `files.exclude` that a repository has for VS Code. The editor never shows these files.
 *
 * @returns whether a path, relative to the repository, is left out.
 */
export function vscodeExcludes(root: string): (path: string) => boolean {
	const text = readInside(path.join(root, '.vscode', 'settings.json'), root);
	const excluded = text?.includes('files.exclude') ? settingsOf(text)['files.exclude'] : undefined;
	const globs = Object.entries(excluded ?? {}).flatMap(([pattern, value]) => (value === true ? globOf(pattern) : []));
	return (file) => globs.some((glob) => glob.test(file));
}

function settingsOf(text: string): Readonly<Record<string, object | undefined>> {
	const keepStrings = (found: string): string => (found.startsWith('"') ? found : '');
	try {
		return JSON.parse(text.replace(COMMENTS, keepStrings).replace(COMMAS, keepStrings)) ?? {};
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
