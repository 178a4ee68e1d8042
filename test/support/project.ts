import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../host/paths';

/** The folder of the project, from wherever the bundled tests run. */
export const ROOT = repository;

/** The text of a file of the project. */
export function readText(file: string): string {
	return readFileSync(path.join(ROOT, file), 'utf8');
}

/** A JSON file of the project. */
export function readJson<T>(file: string): T {
	return JSON.parse(readText(file)) as T;
}
