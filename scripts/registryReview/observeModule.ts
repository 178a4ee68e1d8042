/** Observes a module: its tags, and its files at the default branch and at the newest tags. */
import { isOlder } from '../../src/core/text/version';
import { MODULE_FILES } from './moduleFacts';
import type { RepositorySource } from './sources/source';
import { isPrerelease, versionOf, versionOfTag } from './versions';
import type { ModuleObservation, ModuleState, RepositoryObservation, Tag } from './world';

/** Some tags are on files of another version; the next one is then read, too. */
const MAX_TAGS = 3;

export async function observeModule(
	source: RepositorySource,
	{ name, defaultBranch }: RepositoryObservation,
): Promise<ModuleObservation & { readonly isModule: boolean }> {
	const branch = await source.files(name, { branch: defaultBranch }, MODULE_FILES);
	const states: ModuleState[] = branch ? [{ repository: name, ref: defaultBranch, isTag: false, ...branch }] : [];
	const isModule = branch?.files['sushi-config.yaml'] !== undefined;
	const tags = await source.tags(name);
	for (const line of [tags.filter((tag) => !isOfPrerelease(tag)), tags.filter(isOfPrerelease)]) {
		for (const tag of newestFirst(line).slice(0, MAX_TAGS)) {
			const read = await source.files(name, { commit: tag.commit }, MODULE_FILES);
			const state = read && { repository: name, ref: tag.name, isTag: true, ...read };
			states.push(...(state ? [state] : []));
			const version = state && versionOf(state);
			if (version === undefined || version === versionOfTag(tag)) {
				break;
			}
		}
	}
	return { tags, states, isModule };
}

function isOfPrerelease(tag: Tag): boolean {
	return tag.prerelease === true || isPrerelease(versionOfTag(tag) ?? '');
}

function newestFirst(tags: readonly Tag[]): readonly Tag[] {
	const isBefore = (left: Tag, right: Tag): boolean => isOlder(versionOfTag(right) ?? '', versionOfTag(left) ?? '');
	return tags
		.filter((tag) => versionOfTag(tag) !== undefined)
		.sort((left, right) => Number(isBefore(right, left)) - Number(isBefore(left, right)));
}
