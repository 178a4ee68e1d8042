import { markdownLink } from '../../../core/markdown/markdownText';
import { addressOf } from '../../../core/registry/links';
import { hasEnded } from '../../../core/registry/registry';
import { groupArgument } from '../../../host/entries/entryArgument';
import { today } from '../../../host/today';
import type { Services } from '../../../services';

/** The entries of groups as a Markdown list of links, without ended ones as in the section of a group. */
export function markdownList({ store, language }: Services, rows: readonly unknown[]): string {
	const day = today();
	return rows
		.flatMap((row) => groupArgument(store.registry, row) ?? [])
		.flatMap(({ id }) => store.registry.entriesBelow(id))
		.filter((entry) => !hasEnded(entry, day))
		.map((entry) => `- ${markdownLink(entry.name[language.current], addressOf(entry, language.current))}`)
		.join('\n');
}
