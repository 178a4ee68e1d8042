import type { Entry } from '../../../core/registry/registry';

/** VS Code takes seconds for a hundred thousand rows; nobody scrolls through more than these. */
const PAGE = 500;

/** Which entries of a large group have a row: the first ones, as many more as were asked for, and what was revealed. */
export class ShownEntries {
	readonly #pages = new Map<string, number>();
	readonly #revealed = new Set<string>();

	/** @returns the entries that have a row, in their order. */
	of(group: string, entries: readonly Entry[]): readonly Entry[] {
		const count = this.#countOf(group);
		return entries.filter(({ id }, index) => index < count || this.#revealed.has(id));
	}

	/** Gives a page more of a group its rows. @returns the index of the first of them. */
	showMore(group: string): number {
		const count = this.#countOf(group);
		this.#pages.set(group, count / PAGE + 1);
		return count;
	}

	/** Gives an entry a row, however far down it stands. @returns whether it had none. */
	reveal(group: string, entries: readonly Entry[], entry: Entry): boolean {
		if (this.of(group, entries).includes(entry)) {
			return false;
		}
		this.#revealed.add(entry.id);
		return true;
	}

	#countOf(group: string): number {
		return (this.#pages.get(group) ?? 1) * PAGE;
	}
}
