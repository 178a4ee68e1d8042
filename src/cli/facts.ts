/** What the files of a repository say about it: `sushi-config.yaml` and `package.json`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryFacts } from '../core/readme/repositoryFacts';

/** @returns the facts; what no file says stays out. */
export async function readFacts(root: string, repository: string | undefined): Promise<RepositoryFacts> {
	const [sushi, manifest] = await Promise.all([read(root, 'sushi-config.yaml'), read(root, 'package.json')]);
	const guide = sushi === undefined ? {} : await fromYaml(sushi);
	const json = manifest === undefined ? {} : fromJson(manifest);
	// A package.json of a FHIR package names FHIR releases; any other one is about a program.
	const isFhir = 'fhirVersions' in json || 'canonical' in json || sushi !== undefined;
	return withoutUndefined({
		title: text(guide['title']) ?? text(json['title']),
		package: text(guide['id']) ?? (isFhir ? text(json['name']) : undefined),
		canonical: text(guide['canonical']) ?? text(json['canonical']),
		version: text(guide['version']) ?? text(json['version']),
		licence: text(guide['license']) ?? text(json['license']),
		fhir: text(guide['fhirVersion']) ?? text(json['fhirVersions']),
		repository,
	});
}

type Fields = Readonly<Record<string, unknown>>;

async function fromYaml(source: string): Promise<Fields> {
	// Most repositories have no such file, so the YAML parser is loaded on need.
	const { parseYaml } = await import('../core/registry/yamlFile');
	const { value, problems } = parseYaml(source);
	return problems.length === 0 && isFields(value) ? value : {};
}

function fromJson(source: string): Fields {
	try {
		const value: unknown = JSON.parse(source.replace(/^\uFEFF/, ''));
		return isFields(value) ? value : {};
	} catch {
		// A file in the midst of an edit is no reason to stop; its facts become blanks.
		return {};
	}
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

function withoutUndefined(
	facts: Readonly<Record<keyof Omit<RepositoryFacts, 'guide'>, string | undefined>>,
): RepositoryFacts {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

async function read(root: string, name: string): Promise<string | undefined> {
	return readFile(path.join(root, name), 'utf8').catch(() => undefined);
}
