/** Reads the facts of a repository out of its files, and matches them to the registry. What is not sure stays out. */

import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Localized } from '../language';
import { documentLanguage } from '../markdown/documentLanguage';
import type { Entry, Registry } from '../registry/registry';
import { parseYaml } from '../yaml/yamlFile';
import { type GitRemote, gitHubRepository, packageRepository } from './gitRemotes';
import { licenceOfText } from './licenceOfText';
import type { RepositoryFacts } from './repositoryFacts';
import { entriesOfPackage, entriesOfRepository } from './repositoryMatch';
import { hasSameName } from './repositoryName';

/** What was found, as text. */
export interface RepositoryFiles {
	readonly packageJson?: string;
	readonly sushiConfig?: string;
	readonly remotes?: readonly GitRemote[];
	/** The file with the text of the licence; its path is as seen from the document. */
	readonly licence?: { readonly path: string; readonly text: string };
	/** The names of the workflows of GitHub Actions, where somebody has looked for them. */
	readonly workflows?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What one file says of a module. */
type ModuleFile = Pick<RepositoryFacts, 'package' | 'canonical' | 'version' | 'licence' | 'fhir'> & {
	readonly title?: string;
	readonly description?: string;
};

const MAX_FILE_LENGTH = 500_000;
const MAX_VALUE_LENGTH = 300;
const MAX_DESCRIPTION_LENGTH = 600;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is kept out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;
/** FHIR package ids are words with dots between. */
const PACKAGE = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const ADDRESS = /^https?:\/\/[^\s<>"\\^`{|}()]+$/;
const VERSION = /^\d[\w.+-]*$/;
const LICENCE = /^(?!UNLICENSED$|SEE\b)[A-Za-z][\w.+-]*(?: (?:AND|OR|WITH) [A-Za-z][\w.+-]*)*$/;
/** “Initiative - Module X”, less the name of the initiative. */
const TITLE = /^\s*[-–—:|]/;
const TEMPLATE = /^(?:put|add|insert|enter|write|your)\b.*\bdescription\b/i;
const ANYTHING = /./;
/** Where the projects of modules are; their packages have a kind of link of their own. */
const SIMPLIFIER = 'https://simplifier.net/';

/**
 * The facts of a repository. For a module `sushi-config.yaml` goes before `package.json`, and both before the
 * registry; the repository itself is the remote's.
 */
export function factsFromFiles(registry: Registry, files: RepositoryFiles): RepositoryFacts {
	const sushi = readSushiConfig(files.sushiConfig);
	const npm = readPackageJson(files.packageJson, registry);
	const remote = remoteRepository(registry, files.remotes ?? []);
	const byPackage = entriesOfPackage(registry, sushi.package ?? npm.module.package)[0];
	const byRemote = repositoryEntry(registry, remote);
	// The name of a file is the word of its author, unless it is no package and the repository is known to hold one.
	const module = byPackage ?? (sushi.package === undefined ? byRemote : undefined);
	const repository = homeOf(remote, byPackage) ?? byPackage?.repository ?? npm.repository;
	return withoutUnknown({
		title: titleIn(registry, sushi.title ?? npm.module.title) ?? (module ?? byRemote)?.name,
		package: sushi.package ?? (byPackage ? npm.module.package : (module?.module?.package ?? npm.module.package)),
		canonical: sushi.canonical ?? npm.module.canonical ?? module?.module?.canonical,
		version: sushi.version ?? npm.module.version,
		licence: sushi.licence ?? npm.module.licence ?? (files.licence && licenceOfText(files.licence.text)),
		licenceFile: files.licence?.path,
		workflow: files.workflows && (buildWorkflow(files.workflows) ?? false),
		description: sentence(registry, sushi.description ?? npm.module.description),
		fhir: sushi.fhir ?? npm.module.fhir ?? module?.module?.fhir,
		repository,
		guide: module?.links.find((link) => link.kind === 'guide')?.url,
		packagePage: module?.links.find((link) => link.kind === 'package')?.url,
		project: module?.links.find((link) => link.kind === 'page' && link.url.startsWith(SIMPLIFIER))?.url,
	});
}

/** The workflow that a badge can stand for: the only one, or else the one that builds, by its name. */
function buildWorkflow(names: readonly string[]): string | undefined {
	const safe = names.filter((name) => /^[\w.-]+$/.test(name));
	const [only] = names.length === 1 ? safe : [];
	return (
		only ??
		['ci', 'build', 'test', 'tests', 'main'].flatMap(
			(stem) => safe.find((name) => name.split('.')[0] === stem) ?? [],
		)[0]
	);
}

/** A title of a file is the same in every language. */
function titleIn(registry: Registry, written: string | undefined): Localized | undefined {
	const title = rightName(registry, written);
	return title === undefined ? undefined : (inLanguages(LANGUAGES, title) as Localized);
}

/**
 * A sentence for READMEs: in its own language where that is clear, else in all of them. Where the text is left from a
 * template, or says no more than a title does, the author has to write one.
 */
function sentence(registry: Registry, written: string | undefined): RepositoryFacts['description'] {
	const text = rightName(registry, written) ?? '';
	const isTitle =
		text.split(' ').length < 4 || TITLE.test(text.replace(registry.initiative.name[DEFAULT_LANGUAGE], ''));
	const own = documentLanguage(text, '');
	return isTitle || TEMPLATE.test(text) ? undefined : inLanguages(own ? [own] : LANGUAGES, text);
}

function inLanguages(languages: readonly Language[], text: string): Partial<Localized> {
	return Object.fromEntries(languages.map((language) => [language, text]));
}

/** A text with the initiative's own name spelt right: what goes into a README should not be found there at once. */
function rightName({ initiative }: Registry, title: string | undefined): string | undefined {
	const wrong = initiative.misspellings.find((misspelling) => title?.includes(misspelling));
	return wrong === undefined ? title : title?.replace(wrong, () => initiative.name[DEFAULT_LANGUAGE]);
}

function readSushiConfig(text: string | undefined): ModuleFile {
	const { value, problems } = parseYaml(bounded(text));
	if (problems.length > 0 || !isFields(value)) {
		return {};
	}
	return {
		...moduleFields(value),
		...withoutUnknown({
			package: read(value['packageId'], PACKAGE) ?? read(value['id'], PACKAGE),
			fhir: readVersions(value['fhirVersion']),
		}),
	};
}

function readPackageJson(
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
	// Of software only these are of use here: its name is no package id, its version no release.
	const { licence, description } = fields;
	const module = isFhir ? { ...fields, package: name, fhir } : { licence, description };
	return { module: withoutUnknown(module), ...(repository ? { repository } : {}) };
}

/** What both files call the same. */
function moduleFields(value: Fields): ModuleFile {
	return withoutUnknown({
		title: read(value['title'], /^[^{}<>]+$/),
		canonical: read(value['canonical'], ADDRESS),
		version: read(value['version'], VERSION),
		licence: read(value['license'], LICENCE),
		description: readDescription(value['description']),
	});
}

/** `owner/name` of the remote that is the repository's home: one that the registry knows, else upstream, else origin. */
function remoteRepository(registry: Registry, remotes: readonly GitRemote[]): string | undefined {
	const homes = remotes.flatMap(({ name, url }) => {
		const repository = gitHubRepository(url);
		return repository === undefined ? [] : [{ name, repository }];
	});
	const home =
		homes.find(({ repository }) => repositoryEntry(registry, repository)) ??
		homes.find(({ name }) => name === 'upstream') ??
		homes.find(({ name }) => name === 'origin') ??
		(homes.length === 1 ? homes[0] : undefined);
	return home?.repository;
}

/** A fork is about the repository that it was made from. */
function homeOf(remote: string | undefined, module: Entry | undefined): string | undefined {
	return hasSameName(remote, module?.repository) ? module?.repository : remote;
}

/** The entry of a repository: of several the module that runs, not its superseded part. */
function repositoryEntry(registry: Registry, repository: string | undefined): Entry | undefined {
	const entries = entriesOfRepository(registry, repository);
	return entries.find((entry) => entry.module && entry.module.status !== 'superseded') ?? entries[0];
}

function bounded(text: string | undefined): string {
	return text === undefined || text.length > MAX_FILE_LENGTH ? '' : text;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** A text of the form that is wanted, else nothing. */
function read(value: unknown, form: RegExp, maxLength = MAX_VALUE_LENGTH): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return text.length <= maxLength && form.test(text) && !CONTROL.test(text) ? text : undefined;
}

/** In YAML a description can go over lines. */
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

function withoutUnknown<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
