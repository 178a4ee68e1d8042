/** Reads the facts of a repository from its files and from the registry. Uncertain facts are left out. */

import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Localized } from '../language';
import { documentLanguage } from '../markdown/documentLanguage';
import type { Entry, Registry } from '../registry/registry';
import { parseYaml } from '../yaml/yamlFile';
import { type GitRemote, gitHubRepository, packageRepository } from './gitRemotes';
import { licenceOfText } from './licenceOfText';
import type { RepositoryFacts } from './repositoryFacts';
import { entriesOfPackage, entriesOfRepository, todaysRepository } from './repositoryMatch';
import { hasSameName } from './repositoryName';

/** The files of a repository that describe it, as text. */
export interface RepositoryFiles {
	readonly packageJson?: string;
	readonly sushiConfig?: string;
	readonly remotes?: readonly GitRemote[];
	/** The licence file, with its path relative to the document. */
	readonly licence?: { readonly path: string; readonly text: string };
	/** The file names of the GitHub Actions workflows; missing if nobody has looked for them. */
	readonly workflows?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The facts about a module in one file. */
type ModuleFile = Pick<RepositoryFacts, 'package' | 'canonical' | 'version' | 'licence' | 'fhir'> & {
	readonly title?: string;
	readonly description?: string;
};

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
/** The rest of “Initiative - Module X” without the name of the initiative. */
const TITLE = /^\s*[-–—:|]/;
const TEMPLATE = /^(?:put|add|insert|enter|write|your)\b.*\bdescription\b/i;
const ANYTHING = /./;
/** The host of module projects. Package pages are there too, but have their own kind of link. */
const SIMPLIFIER = 'https://simplifier.net/';

/**
 * Collects the facts of a repository. For a module, `sushi-config.yaml` takes precedence over `package.json`, and both
 * over the registry. The git remote decides which repository it is.
 */
export function factsFromFiles(registry: Registry, files: RepositoryFiles): RepositoryFacts {
	const sushi = readSushiConfig(files.sushiConfig);
	const npm = readPackageJson(files.packageJson, registry);
	const remote = remoteRepository(registry, files.remotes ?? []);
	const byPackage = entriesOfPackage(registry, sushi.package ?? npm.module.package)[0];
	const byRemote = repositoryEntry(registry, remote);
	// A package id in sushi-config.yaml decides. Without one, the registry's module of this repository is used.
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
		hasSushi: Object.keys(sushi).length > 0 || undefined,
		repository,
		guide: module?.links.find((link) => link.kind === 'guide')?.url,
		packagePage: module?.links.find((link) => link.kind === 'package')?.url,
		project: module?.links.find((link) => link.kind === 'page' && link.url.startsWith(SIMPLIFIER))?.url,
	});
}

/** The workflow for a badge: the only one, or else the first one whose name means a build. */
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

/** A title from a file is used in every language. */
function titleIn(registry: Registry, written: string | undefined): Localized | undefined {
	const title = rightName(registry, written);
	return title === undefined ? undefined : (inLanguages(LANGUAGES, title) as Localized);
}

/**
 * Returns a description for READMEs: in its own language if that is clear, else in all. Returns nothing for the text of a
 * template and for a mere title, so that the author writes a sentence.
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

/** Corrects the name of the initiative, so that the checks do not report text that a section inserts. */
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
	// Software uses only these two: its name is no package id, and its version need not be released.
	const { licence, description } = fields;
	const module = isFhir ? { ...fields, package: name, fhir } : { licence, description };
	return { module: withoutUnknown(module), ...(repository ? { repository } : {}) };
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

/** `owner/name` of the main remote: one that the registry knows, else `upstream`, else `origin`, else the only one. */
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
	return todaysRepository(registry, home?.repository);
}

/** Returns the registry's repository for a fork of it, else the remote's. */
function homeOf(remote: string | undefined, module: Entry | undefined): string | undefined {
	return hasSameName(remote, module?.repository) ? module?.repository : remote;
}

/** Returns the entry of a repository, preferably a module that is not superseded. */
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

function withoutUnknown<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
