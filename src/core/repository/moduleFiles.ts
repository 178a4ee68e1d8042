/** Reads what the files of a repository say of it. Values in a wrong form, such as placeholders, are left out. */

import type { Registry } from '../registry/registry';
import { parseYaml } from '../yaml/yamlFile';
import type { DisputedFact } from './disputes';
import { packageRepository } from './gitRemotes';
import { entriesOfPackage } from './repositoryMatch';

/** The facts about a module in one file. */
export type ModuleFile = Partial<Readonly<Record<DisputedFact, string>>> & {
	readonly title?: string;
	readonly description?: string;
};

type Fields = Readonly<Record<string, unknown>>;

const MAX_FILE_LENGTH = 500_000;
const MAX_VALUE_LENGTH = 300;
const MAX_DESCRIPTION_LENGTH = 600;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern rejects them
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;
/** FHIR package ids are words with dots between. */
const PACKAGE = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const ADDRESS = /^https?:\/\/[^\s<>"\\^`{|}()]+$/;
const VERSION = /^\d[\w.+-]*$/;
const LICENCE = /^(?!UNLICENSED$|SEE\b)[A-Za-z][\w.+-]*(?: (?:AND|OR|WITH) [A-Za-z][\w.+-]*)*$/;
const ANYTHING = /./;

export function readSushiConfig(text: string | undefined): ModuleFile {
	const value = readYaml(text);
	return (
		(value && {
			...moduleFields(value),
			...withoutUnknown({
				package: read(value['packageId'], PACKAGE) ?? read(value['id'], PACKAGE),
				fhir: readVersions(value['fhirVersion']),
			}),
		}) ??
		{}
	);
}

export function readPackageJson(
	text: string | undefined,
	registry: Registry,
): { readonly module: ModuleFile; readonly repository?: string } {
	const value = parseJson(bounded(text));
	if (!isFields(value)) {
		return { module: {} };
	}
	const home = value['repository'];
	const address = read(isFields(home) ? home['url'] : home, ANYTHING);
	const repository = address && packageRepository(address);
	const name = read(value['name'], PACKAGE);
	const fhir = readVersions(value['fhirVersions'] ?? value['fhir-version-list']);
	const isFhir = fhir !== undefined || 'canonical' in value || entriesOfPackage(registry, name).length > 0;
	const fields = moduleFields(value);
	// Software uses only these two: its name is no package id, and its version need not be released.
	const { licence, description } = fields;
	const module = isFhir ? { ...fields, package: name, fhir } : { licence, description };
	return { module: withoutUnknown(module), ...(repository ? { repository } : {}) };
}

/** Reads the licence of a `CITATION.cff`. */
export function readCitation(text: string | undefined): Pick<ModuleFile, 'licence'> {
	return withoutUnknown({ licence: read(readYaml(text)?.['license'], LICENCE) });
}

/** Reads the fields that have the same name in both files. */
function moduleFields(value: Fields): ModuleFile {
	return withoutUnknown({
		title: read(value['title'], /^[^{}<>]+$/),
		canonical: read(value['canonical'], ADDRESS),
		version: read(value['version'], VERSION),
		licence: read(value['license'], LICENCE),
		description: readDescription(value['description']),
	});
}

function readYaml(text: string | undefined): Fields | undefined {
	const read = bounded(text);
	if (read === '') {
		// Most folders have no such file, and the parser is loaded on first use.
		return undefined;
	}
	const { value, problems } = parseYaml(read);
	return problems.length === 0 && isFields(value) ? value : undefined;
}

function bounded(text: string | undefined): string {
	return text === undefined || text.length > MAX_FILE_LENGTH ? '' : text;
}

function parseJson(text: string): unknown {
	if (text === '') {
		// Most folders have no such file, and an exception costs more than the answer.
		return undefined;
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** Returns the trimmed text if it has the form, else nothing. */
function read(value: unknown, form: RegExp, maxLength = MAX_VALUE_LENGTH): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return text.length <= maxLength && form.test(text) && !CONTROL.test(text) ? text : undefined;
}

/** Reads a description, which can have several lines in YAML. */
function readDescription(value: unknown): string | undefined {
	const line = typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
	return read(line, /^[^{}<>]*\p{L}[^{}<>]*$/u, MAX_DESCRIPTION_LENGTH);
}

function readVersions(value: unknown): string | undefined {
	const versions = (Array.isArray(value) ? value : [value]).map((version) => read(version, VERSION));
	return versions.some((version) => version === undefined) ? undefined : versions.join(', ') || undefined;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves out the fields without a value. */
export function withoutUnknown<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
