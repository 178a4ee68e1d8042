/** The facts in the files of a module. */
import { parse } from 'yaml';
import type { ModuleState } from './world';

export const PUBLICATION_REQUEST = 'publication-request.json';

/** The files that are read; all of them stand at the top of a repository. */
export const MODULE_FILES = ['sushi-config.yaml', 'package.json', PUBLICATION_REQUEST] as const;

export type Fact = 'package' | 'canonical' | 'version' | 'licence' | 'fhir' | 'publisher';

/** One file saying one thing. */
export interface Statement {
	readonly fact: Fact;
	readonly value: string;
	/** The file, as a source of the registry. */
	readonly source: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A FHIR package id has dots; `project` and `mii-ig-x` are no such ids. */
const PACKAGE = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const SPDX = /^[A-Za-z][\w.+-]*$/;
const VERSION = /^\d+\.\d[\w.+-]*$/;

/** @returns what the files of a state say; nothing of a file that cannot be read. */
export function statements(state: ModuleState): readonly Statement[] {
	const [sushi, npm, request] = MODULE_FILES.map((file) => fields(state.files[file]));
	const says = (file: number, fact: Fact, value: unknown, form: RegExp): readonly Statement[] => {
		const text = typeof value === 'string' ? value.trim() : '';
		return form.test(text) ? [{ fact, value: text, source: sourceOf(state, MODULE_FILES[file] ?? '') }] : [];
	};
	const publisher = sushi?.['publisher'];
	return [
		...says(0, 'package', sushi?.['packageId'] ?? sushi?.['id'], PACKAGE),
		...says(1, 'package', npm?.['name'], PACKAGE),
		...says(2, 'package', request?.['package-id'], PACKAGE),
		...says(0, 'canonical', sushi?.['canonical'], /^https?:\/\//),
		...says(1, 'canonical', withoutGuide(npm?.['canonical'] ?? npm?.['canonicals']), /^https?:\/\//),
		...says(0, 'version', sushi?.['version'], VERSION),
		...says(1, 'version', npm?.['version'], VERSION),
		...says(2, 'version', request?.['version'], VERSION),
		...says(0, 'licence', sushi?.['license'], SPDX),
		...says(1, 'licence', npm?.['license'], SPDX),
		...says(0, 'fhir', first(sushi?.['fhirVersion']), VERSION),
		...says(1, 'fhir', first(npm?.['fhirVersions'] ?? npm?.['fhir-version-list']), VERSION),
		...says(0, 'publisher', isFields(publisher) ? publisher['name'] : publisher, /\S/),
	];
}

/** The dependencies in `package.json`: package ids with versions. */
export function dependencies(state: ModuleState): Readonly<Record<string, string>> {
	const found = fields(state.files['package.json'])?.['dependencies'];
	const pairs = isFields(found) ? Object.entries(found) : [];
	return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** A source as the registry writes it, such as `owner/name path@abc1234 (v1.0.0)`. */
export function sourceOf({ repository, commit, ref, isTag }: ModuleState, file: string): string {
	return `${repository} ${file}@${commit.slice(0, 7)}${isTag ? ` (${ref})` : ''}`;
}

/** The canonical of the module, where a file has that of its implementation guide. */
function withoutGuide(value: unknown): unknown {
	return typeof value === 'string' ? value.replace(/\/ImplementationGuide\/.*$/, '') : first(value);
}

function first(value: unknown): unknown {
	return Array.isArray(value) ? (value.length === 1 ? value[0] : undefined) : value;
}

/** JSON is YAML, too. */
function fields(text: string | undefined): Fields | undefined {
	try {
		const value: unknown = text === undefined ? undefined : parse(text.replace(/^\uFEFF/, ''), { logLevel: 'silent' });
		return isFields(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
