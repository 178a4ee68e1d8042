/** Observes the world as far as the registry speaks of it. */
import { endNotice } from './notice';
import { observeModule } from './observeModule';
import { type RegistryFile, sameName } from './registryFile';
import { readSites } from './sites';
import type { RepositorySource } from './sources/source';
import type { ModuleObservation, RepositoryObservation, SitesObservation, World } from './world';

/** `owner/name path@commit`, as the registry cites a file; the owner may be missing. */
const CITED_FILE = /^(?:([\w-]+)\/)?([\w.-]+) (\S+\.fsh)@/;

/** @returns everything but the links. */
export async function observe(
	registry: RegistryFile,
	source: RepositorySource,
	day: string,
): Promise<Omit<World, 'links'>> {
	const listed = await source.list(registry.organisation);
	const { found, gone, unseen } = await findOthers(registry, source, listed);
	const repositories: RepositoryObservation[] = [];
	const modules = new Map<string, ModuleObservation>();
	for (const repository of withFormerNames([...listed, ...found])) {
		const names = [repository.name, ...repository.formerNames.map(({ name }) => name)];
		const entries = names.flatMap((name) => registry.entriesOf(name));
		const isModule = entries.some(({ module }) => module !== undefined);
		// A repository without an entry may be a new module.
		if (isModule || entries.length === 0) {
			const module = await observeModule(source, repository);
			for (const name of isModule || module.isModule ? names : []) {
				modules.set(name.toLowerCase(), module);
			}
		}
		const hasOwnEntry = entries.some(({ module }) => module === undefined);
		const notice = hasOwnEntry ? endNotice(await source.readme(repository.name)) : undefined;
		repositories.push({ ...repository, ...(notice !== undefined && { notice }) });
	}
	const sites = await observeSites(registry, source, repositories);
	return { day, repositories, gone, unseen, modules, sites };
}

/** Looks for the repositories of the registry that the organisation does not list. */
async function findOthers(registry: RegistryFile, source: RepositorySource, listed: readonly RepositoryObservation[]) {
	const known = listed.flatMap(({ name, formerNames }) => [name, ...formerNames.map((former) => former.name)]);
	const names = [...new Set(registry.entries.flatMap(({ repository }) => repository ?? []))];
	const [found, gone, unseen]: [RepositoryObservation[], string[], string[]] = [[], [], []];
	for (const name of names.filter((own) => !known.some((other) => sameName(other, own)))) {
		const repository = await source.find(name);
		if (repository === undefined) {
			gone.push(name);
		} else if (repository === 'unseen') {
			unseen.push(name);
		} else {
			found.push(repository);
		}
	}
	return { found, gone, unseen };
}

/** A renamed repository is listed under its new name and found under its former one. */
function withFormerNames(repositories: readonly RepositoryObservation[]): readonly RepositoryObservation[] {
	const byName = new Map<string, RepositoryObservation>();
	for (const repository of repositories) {
		const key = repository.name.toLowerCase();
		const known = byName.get(key);
		const formerNames = [...(known?.formerNames ?? []), ...repository.formerNames];
		byName.set(key, { ...repository, ...known, formerNames });
	}
	return [...byName.values()];
}

/** Reads the code system that sites of the registry cite. */
async function observeSites(
	registry: RegistryFile,
	source: RepositorySource,
	repositories: readonly RepositoryObservation[],
): Promise<SitesObservation | undefined> {
	const sources = registry.entries.filter(({ site }) => site !== undefined).flatMap((entry) => entry.sources);
	const [, owner = registry.organisation, name = '', file = ''] =
		sources.map((text) => CITED_FILE.exec(text)).find((match) => match !== null) ?? [];
	const repository = repositories.find((own) => sameName(own.name, `${owner}/${name}`));
	const read = repository && (await source.files(repository.name, { branch: repository.defaultBranch }, [file]));
	const text = read?.files[file];
	return read && repository && text !== undefined
		? { source: `${repository.name} ${file}@${read.commit.slice(0, 7)}`, sites: readSites(text) }
		: undefined;
}
