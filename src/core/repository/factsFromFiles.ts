/** Reads the facts of a repository from its files and from the registry. Uncertain facts are left out. */

import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Localized } from '../language';
import { documentLanguage } from '../markdown/documentLanguage';
import type { Entry, Registry } from '../registry/registry';
import { compare, type DisputedFact, type ReadFile } from './disputes';
import { type GitRemote, gitHubRepository } from './gitRemotes';
import { grantNumber } from './grantNumber';
import { licenceOfText } from './licenceOfText';
import { readCitation, readPackageJson, readSushiConfig, withoutUnknown } from './moduleFiles';
import { PROJECT_FILES } from './projectFiles';
import type { RepositoryFacts } from './repositoryFacts';
import { entriesOfPackage, entriesOfRepository, todaysRepository } from './repositoryMatch';
import { hasSameName } from './repositoryName';

/** A file with its path relative to the document. */
export interface TextWithPath {
	readonly path: string;
	readonly text: string;
}

/** The files of a repository that describe it, as text. */
export interface RepositoryFiles {
	readonly packageJson?: string;
	readonly sushiConfig?: string;
	/** The path of the folder of these two, relative to the document. */
	readonly projectFolder?: string;
	/** The files `sushi-config.yaml` in folders of a project that has none itself. */
	readonly modulesBelow?: readonly TextWithPath[];
	/** Whether the project has sources in FHIR Shorthand. */
	readonly hasShorthand?: boolean;
	readonly remotes?: readonly GitRemote[];
	readonly licence?: TextWithPath;
	readonly citation?: TextWithPath;
	/** The file names of the GitHub Actions workflows; missing if nobody has looked for them. */
	readonly workflows?: readonly string[];
	/** The place of the document's folder; see the facts. */
	readonly depth?: number;
	readonly rootReadme?: boolean;
}

/** The rest of “Initiative - Module X” without the name of the initiative. */
const TITLE = /^\s*[-–—:|]/;
const TEMPLATE = /^(?:put|add|insert|enter|write|your)\b.*\bdescription\b/i;
/** The host of module projects. Package pages are there too, but have their own kind of link. */
const SIMPLIFIER = 'https://simplifier.net/';

/**
 * Collects the facts of a repository. Its files take precedence over the registry. A fact about which files disagree is
 * unknown. The git remote decides which repository it is.
 */
export function factsFromFiles(registry: Registry, files: RepositoryFiles): RepositoryFacts {
	const { sushi, npm, all } = readAll(registry, files);
	const remote = remoteRepository(registry, files.remotes ?? []);
	const byRemote = repositoryEntry(registry, remote);
	const inDirectory = packageInDirectory(registry, remote, all);
	const compared = compare(all, inDirectory);
	const isCopied = compared.disputes.some(({ fact }) => fact === 'package');
	// A file with the package id of another module is a copy, and nobody can tell which file it is.
	const { agreed, disputes } = isCopied ? compare(all.filter(({ fields }) => !fields.package)) : compared;
	const isKnown = (fact: DisputedFact): boolean => !disputes.some((dispute) => dispute.fact === fact);
	const byPackage = isCopied ? undefined : entriesOfPackage(registry, agreed.package)[0];
	const module = byPackage ?? (isCopied || agreed.package === undefined ? byRemote : undefined);
	const own = isCopied ? {} : { ...npm.module, ...sushi };
	const home = homeOf(remote, byPackage) ?? byPackage?.repository;
	return withoutUnknown({
		title: titleIn(registry, own.title) ?? (module ?? byRemote)?.name,
		package: isCopied ? undefined : agreed.package,
		canonical: agreed.canonical ?? (isKnown('canonical') ? module?.module?.canonical : undefined),
		version: agreed.version,
		licence: agreed.licence,
		licenceFile: files.licence?.path,
		citationFile: files.citation?.path,
		grant: grantNumber(files.citation?.text, files.packageJson),
		workflow: files.workflows && (buildWorkflow(files.workflows) ?? false),
		description: sentence(registry, own.description),
		fhir: agreed.fhir ?? (isKnown('fhir') ? module?.module?.fhir : undefined),
		hasShorthand: files.hasShorthand || undefined,
		repository: home ?? (isCopied ? undefined : npm.repository),
		guide: module?.links.find((link) => link.kind === 'guide')?.url,
		packagePage: isCopied ? undefined : module?.links.find((link) => link.kind === 'package')?.url,
		project: module?.links.find((link) => link.kind === 'page' && link.url.startsWith(SIMPLIFIER))?.url,
		disputes: noneIfEmpty([
			...compared.disputes.filter(({ fact }) => fact === 'package'),
			...disputes.filter(({ fact }) => fact !== 'package'),
		]),
		depth: files.depth,
		rootReadme: files.rootReadme,
	});
}

/** Reads all files that state facts of the same kind. */
function readAll(
	registry: Registry,
	{ projectFolder = '', sushiConfig, modulesBelow = [], packageJson, licence, citation }: RepositoryFiles,
): {
	readonly sushi: ReturnType<typeof readSushiConfig>;
	readonly npm: ReturnType<typeof readPackageJson>;
	readonly all: readonly ReadFile[];
} {
	const [sushi, npm] = [readSushiConfig(sushiConfig), readPackageJson(packageJson, registry)];
	const [sushiName, packageName] = PROJECT_FILES.map((name) => projectFolder + name);
	const all: readonly (TextWithPath & { readonly fields: ReadFile['fields'] })[] = [
		{ path: `${sushiName}`, text: sushiConfig ?? '', fields: sushi },
		...modulesBelow.map((file) => ({ ...file, fields: readSushiConfig(file.text) })),
		{ path: `${packageName}`, text: packageJson ?? '', fields: npm.module },
		...(licence ? [{ ...licence, fields: withoutUnknown({ licence: licenceOfText(licence.text) }) }] : []),
		...(citation ? [{ ...citation, fields: readCitation(citation.text) }] : []),
	];
	return { sushi, npm, all };
}

/** The package id that the directory knows for a repository: the one in its files if it is among several. */
function packageInDirectory(
	registry: Registry,
	repository: string | undefined,
	files: readonly ReadFile[],
): string | undefined {
	const ids = entriesOfRepository(registry, repository).flatMap(({ module }) => module?.package ?? []);
	const named = files.find(({ fields }) => fields.package !== undefined && ids.includes(fields.package));
	return named?.fields.package ?? repositoryEntry(registry, repository)?.module?.package;
}

function noneIfEmpty<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
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
